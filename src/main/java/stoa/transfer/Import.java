package stoa.transfer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;

/** One run that brings articles and comments in, and the report at its end. */
public final class Import {
    /** Whether what comes in is to stay. */
    public enum Mode {
        FOR_GOOD,
        /** All is done, so that all can be said, and all is undone. */
        TRIAL
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Ends a trial: what was written is undone. */
    private static final class Undo extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final Database database;
    private final Mode mode;
    private final PrintWriter out;
    private final ImportLog importLog;

    public Import(Database database, Mode mode, PrintWriter out) {
        this.database = database;
        this.mode = mode;
        this.out = out;
        this.importLog = new ImportLog(database, mode);
    }

    /** Pages saved as plain text, whose times are in that zone. Throws {@link DatabaseUnusableException} where an entry was refused. */
    public void text(List<Path> files, ZoneId zone) throws Exception {
        for (Path file : files) {
            checkReadable(file);
        }
        TextFiles pages = new TextFiles(new ImportTargets(database, "text"), zone, importLog);
        try (Progress progress = Progress.of("Importing", out, files.size())) {
            run(() -> {
                for (int i = 0; i < files.size(); i++) {
                    pages.bringIn(files.get(i));
                    progress.at(i + 1L, importLog.total().entries());
                }
            });
        }
        report();
    }

    /** An export from WordPress. Throws {@link DatabaseUnusableException} where the file, or an entry in it, was refused. */
    public void wordPress(Path file) throws Exception {
        checkReadable(file);
        try (Progress progress = Progress.of("Importing", out, Files.size(file))) {
            run(() -> new WordPressSite(database, importLog, progress).bringIn(file));
        } catch (UnreadableException e) {
            report(new Place(file.toString(), e.line()) + ": " + e.reason()
                    + " Every article before that line is accounted for above; mend the file and import it again.");
        }
        report();
    }

    private void run(Work work) throws Exception {
        if (mode == Mode.FOR_GOOD) {
            work.run();
            return;
        }
        try {
            database.transactions().run(() -> {
                work.run();
                throw new Undo();
            });
        } catch (Undo done) {
            // as planned
        }
    }

    private void report() {
        int refusals = importLog.total().refusals();
        String rest = mode == Mode.TRIAL ? "the rest would come in." : "the rest is in.";
        report(
                refusals == 0
                        ? ""
                        : "%,d %s refused, for the reasons given above; %s"
                                .formatted(refusals, refusals == 1 ? "entry was" : "entries were", rest));
    }

    private void report(String refusal) {
        importLog.total().lines().forEach(out::println);
        if (mode == Mode.TRIAL) {
            out.println("This was a dry run: nothing has been written.");
        }
        out.flush();
        if (!refusal.isEmpty()) {
            throw new DatabaseUnusableException(refusal);
        }
    }

    private static void checkReadable(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new DatabaseUnusableException("There is no file " + file + ". Nothing was brought in.");
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new DatabaseUnusableException(file + " is not a file that can be read. Nothing was brought in.");
        }
    }
}
