package stoa.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stoa.database.Inspection;
import stoa.database.Storage;
import stoa.database.h2.PageCheck;
import stoa.discussion.CountCheck;
import stoa.moderation.log.LogCheck;
import stoa.text.CountedNoun;

/** {@code stoa check} */
@Command(
        name = "check",
        description =
                "Reads the database and the log of decisions, and names what is damaged, altered or missing. Changes nothing. The embedded database must not be in use.",
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
        try (Inspection inspection = Inspection.of(where)) {
            boolean rowsAreWhole = rowsAreWhole(inspection, out);
            return logIsWhole(inspection, out) && rowsAreWhole ? 0 : FAULTS;
        }
    }

    private static boolean rowsAreWhole(Inspection inspection, PrintWriter out) throws SQLException {
        List<String> faults = new ArrayList<>(inspection.faults());
        faults.addAll(CountCheck.faults(inspection.sql()));
        faults.forEach(out::println);
        out.println(faults.isEmpty() ? "All " + inspection.subject() + " and counts are whole." : WHAT_TO_DO);
        inspection.limits().forEach(out::println);
        return faults.isEmpty();
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
                            ? "All " + CountedNoun.of(result.pages(), "page", "pages")
                                    + " of the file are as they were written."
                            : "The file had no checksums yet: whether its pages are as they were written can be told from now on.");
        }
        return true;
    }

    private static boolean logIsWhole(Inspection inspection, PrintWriter out) {
        LogCheck.Result result = LogCheck.of(inspection.sql());
        result.faults().forEach(out::println);
        String entries = CountedNoun.of(result.entries(), "entry", "entries");
        if (!result.sealed()) {
            out.println("The log has no seals yet: the next start seals its " + entries + ".");
        } else if (result.faults().isEmpty()) {
            out.println("The log is whole: " + entries + ".");
        }
        return result.faults().isEmpty();
    }
}
