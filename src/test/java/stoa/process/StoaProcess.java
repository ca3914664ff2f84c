package stoa.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar, running as an operator runs it. */
final class StoaProcess implements AutoCloseable {
    private static final String JAR = System.getProperty("stoa.jar");
    private static final String GREETING = "Stoa is at ";

    private final Process process;
    private final Path errors;
    private final List<String> lines = new ArrayList<>();

    private StoaProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static StoaProcess start(String... args) throws IOException {
        return start(Map.of(), args);
    }

    static StoaProcess start(Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                JAR));
        command.addAll(List.of(args));
        Path errors = Files.createTempFile("stoa", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STOA_"));
        builder.environment().putAll(environment);
        return new StoaProcess(builder.start(), errors);
    }

    /** A server on a free port, once it answers. */
    static StoaProcess serve(Path data, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        args.addAll(List.of(more));
        StoaProcess server = start(args.toArray(String[]::new));
        server.readUntil(GREETING);
        return server;
    }

    /** Answers with the line that starts so; reads what comes before. */
    String readUntil(String start) throws IOException {
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("It never said “" + start + "”, but " + lines + errors());
    }

    URI address() {
        return lines.stream()
                .filter(line -> line.startsWith(GREETING))
                .map(line -> URI.create(line.substring(GREETING.length())))
                .findFirst()
                .orElseThrow();
    }

    void say(String line) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(line).append("\n").close();
    }

    /** All that it wrote from now on, once it has ended. */
    String rest() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM; what is still written can be read, unlike after {@link Process#destroy}. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    boolean endsWithin(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.delete(errors);
    }
}
