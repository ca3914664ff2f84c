package stoa.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stoa import} */
@Command(
        name = "import",
        description = "Brings in articles and comments from elsewhere.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Text.class, ImportCommand.WordPress.class})
final class ImportCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "Say what to bring in: stoa import text, or stoa import wordpress");
    }

    /** What every import is told. */
    static final class Target {
        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec spec;

        @Mixin
        private StorageOptions storage = new StorageOptions();

        @Option(
                names = "--dry-run",
                defaultValue = "${env:STOA_DRY_RUN:-false}",
                description = "say what would come in, and write nothing (STOA_DRY_RUN)")
        private boolean dryRun;

        private ImportTarget open() throws IOException {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            return dryRun ? ImportTarget.trial(storage.storage(), out) : ImportTarget.open(storage.storage(), out);
        }
    }

    /** {@code stoa import text} */
    @Command(
            name = "text",
            description = "Brings in pages saved as plain text: the title on the first line, a paragraph a line; then a"
                    + " line “Comments”, and for each comment a line like “Ada Example May 27, 2023 at 16:42” with its"
                    + " text below.",
            mixinStandardHelpOptions = true)
    static final class Text implements Callable<Integer> {
        @Mixin
        private Target target = new Target();

        @Option(
                names = "--zone",
                paramLabel = "ZONE",
                defaultValue = "${env:STOA_ZONE:-UTC}",
                description = "time zone of the times in the files, such as Europe/Paris (STOA_ZONE; default: UTC)")
        private ZoneId zone = ZoneId.of("UTC");

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "text files in UTF-8")
        private List<Path> files = new ArrayList<>();

        @Override
        public Integer call() throws Exception {
            try (ImportTarget open = target.open()) {
                open.run().text(files, zone);
            }
            return 0;
        }
    }

    /** {@code stoa import wordpress} */
    @Command(
            name = "wordpress",
            description = "Brings in the posts and comments that a WordPress site has exported (WXR 1.0 to 1.2).",
            mixinStandardHelpOptions = true)
    static final class WordPress implements Callable<Integer> {
        @Mixin
        private Target target = new Target();

        @Parameters(paramLabel = "FILE.xml", description = "what Tools, Export of WordPress has saved")
        private Path file = Path.of("");

        @Override
        public Integer call() throws Exception {
            try (ImportTarget open = target.open()) {
                open.run().wordPress(file);
            }
            return 0;
        }
    }
}
