package stoa;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stoa.database.Database;
import stoa.database.PageCheck;
import stoa.database.Storage;
import stoa.discussion.CountCheck;
import stoa.moderation.LogCheck;
import stoa.moderation.ModerationLog;
import stoa.text.Counted;

/** {@code stoa check} */
@Command(
        name = "check",
        description =
                "Reads all of the database and the log of decisions, and names what is damaged, altered or missing. The embedded database must not be in use.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int FAULTS = 1;

    private static final String WHAT_TO_DO =
            "Keep this database as it is, look at the disk and the memory of the machine, and restore the last backup.";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Storage where = storage.storage();
        if (where.url() == null && !pagesAreWhole(where.folder(), out)) {
            return FAULTS;
        }
        try (Database database = Database.open(where)) {
            List<String> faults = new ArrayList<>(database.faults());
            faults.addAll(CountCheck.faults(database.jdbi()));
            faults.forEach(out::println);
            if (faults.isEmpty()) {
                out.println("All rows, indexes and counts are whole.");
            } else {
                out.println(WHAT_TO_DO);
            }
            return logIsWhole(database, out) && faults.isEmpty() ? 0 : FAULTS;
        }
    }

    /** A file with broken pages is not opened: that would write to it. */
    private static boolean pagesAreWhole(Path folder, PrintWriter out) {
        PageCheck.Result result = PageCheck.of(folder);
        result.faults().forEach(out::println);
        if (!result.faults().isEmpty()) {
            out.println(WHAT_TO_DO);
            return false;
        }
        if (result.pages() > 0) {
            out.println(
                    result.hadChecksums()
                            ? "All " + Counted.of(result.pages(), "page", "pages")
                                    + " of the file are as they were written."
                            : "The file had no checksums yet: whether its pages are as they were written can be told from now on.");
        }
        return true;
    }

    private static boolean logIsWhole(Database database, PrintWriter out) throws Exception {
        ModerationLog log = database.store(ModerationLog.class);
        database.transactions().run(() -> {
            log.sealOld();
            return log;
        });
        LogCheck.Result result = LogCheck.of(database.jdbi());
        result.faults().forEach(out::println);
        if (result.faults().isEmpty()) {
            out.println("The log is whole: " + Counted.of(result.entries(), "entry", "entries") + ".");
        }
        return result.faults().isEmpty();
    }
}
