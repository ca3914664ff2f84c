package stoa.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stoa.database.Database;
import stoa.transfer.Demo;

/** {@code stoa demo} */
@Command(
        name = "demo",
        description = "Fills an empty forum with made-up articles and comments, to try it and to measure it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_ARTICLES = 1_000_000;
    private static final int MOST_COMMENTS = 50_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "${env:STOA_ARTICLES:-100}",
            description = "how many articles (STOA_ARTICLES; default: 100)")
    private int articles;

    @Option(
            names = "--comments",
            paramLabel = "N",
            defaultValue = "${env:STOA_COMMENTS:-5000}",
            description =
                    "how many comments under all of them: many under a few, few under most (STOA_COMMENTS; default: 5000)")
    private int comments;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "${env:STOA_SEED:-1}",
            description = "a number: the same one makes up the same forum again (STOA_SEED; default: 1)")
    private long seed;

    @Override
    public Integer call() throws Exception {
        check("--articles", articles, 1, MOST_ARTICLES);
        check("--comments", comments, 0, MOST_COMMENTS);
        try (Database database = Database.open(storage.storage())) {
            new Demo(database, spec().commandLine().getOut()).fill(articles, comments, seed);
        }
        return 0;
    }

    private void check(String option, int given, int least, int most) {
        if (given < least || given > most) {
            throw new ParameterException(
                    spec().commandLine(), "%s must be %d to %d, not %d".formatted(option, least, most, given));
        }
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
