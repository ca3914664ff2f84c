package stoa;

import picocli.CommandLine.Command;

/** {@code stoa import} */
@Command(
        name = "import",
        description = "Brings in articles and comments from elsewhere.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Override
    public void run() {}
}
