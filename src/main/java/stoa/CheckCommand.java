package stoa;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stoa.database.Database;
import stoa.moderation.LogCheck;
import stoa.moderation.ModerationLog;
import stoa.text.Counted;

/** {@code stoa check} */
@Command(
        name = "check",
        description =
                "Reads the log of decisions from its first entry to its last, and names what was altered or is missing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Database database = Database.open(storage.storage())) {
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
            return result.faults().isEmpty() ? 0 : 1;
        }
    }
}
