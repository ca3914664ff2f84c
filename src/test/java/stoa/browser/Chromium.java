package stoa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser on this machine, running; where there is none it is installed first, and no test is left out. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Optional<Path> program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--disable-quic",
                        "--disable-gpu"));
        program.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    static Chromium start() {
        return new Chromium(program(System.getProperty("stoa.chromium", "")));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Empty for the one that Playwright keeps itself. */
    private static Optional<Path> program(String named) {
        if (!named.isEmpty()) {
            return Optional.of(named(named));
        }
        Optional<Path> found = onPath(System.getenv("PATH"));
        return found.isPresent() ? found : install();
    }

    static Path named(String program) {
        if (!Files.isExecutable(Path.of(program))) {
            throw new IllegalStateException("The property stoa.chromium names " + program
                    + ", which is no program: set it to the browser's whole path, or leave it out.");
        }
        return Path.of(program);
    }

    /** The first of the names under which a Chromium goes, in any of the folders. */
    static Optional<Path> onPath(String folders) {
        return NAMES.stream()
                .flatMap(
                        name -> Arrays.stream(folders.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Path> install() {
        if (isDebian() && "root".equals(System.getProperty("user.name"))) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "chromium");
            return Optional.of(onPath(System.getenv("PATH")).orElseThrow(() -> missing("")));
        }
        // in a process of its own, because it ends the one it runs in
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(java, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
        return Optional.empty();
    }

    private static boolean isDebian() {
        return Files.exists(Path.of("/etc/debian_version"));
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Path output = Files.createTempFile("chromium", ".log");
            builder.redirectOutput(output.toFile());
            if (builder.start().waitFor() != 0) {
                throw missing(Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw missing(e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException missing(String output) {
        return new IllegalStateException("The browser tests need Chromium, which could not be installed: install the"
                + " package chromium, or name a browser with -Dstoa.chromium=/path/to/it. " + output.strip());
    }
}
