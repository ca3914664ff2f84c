package stoa.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/**
 * All that a process tells its operator. A known failure is a line a minute, however often it happens and whoever meets
 * it; one that nobody knows keeps its stack trace.
 */
public final class Log implements ILoggerFactory {
    /** What goes wrong at the start is said in one line by the command, and a failed request by its error page. */
    private static final String SILENT = "io.javalin.Javalin";

    private final LineContext context;
    private final Repeats repeats;
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Counts failures = new Counts(KnownFailure.names());
    private volatile LogFormat format = LogFormat.LOGFMT;
    private volatile Level level = Level.INFO;
    private volatile Consumer<String> out = System.err::println;

    /** What is told, before it is known whether it becomes a line. */
    record Event(
            String logger,
            Level level,
            @Nullable String message,
            List<@Nullable Object> arguments,
            List<KeyValuePair> fields,
            @Nullable Throwable failure) {
        private String words() {
            return String.valueOf(MessageFormatter.basicArrayFormat(message, arguments.toArray()));
        }
    }

    Log(LineContext context, LongSupplier nanos) {
        this.context = context;
        this.repeats = new Repeats(nanos);
    }

    /** The one that every logger of this process writes to. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // it is the lock that SLF4J itself takes
    public static Log ofProcess() {
        // while another thread has SLF4J look for it, that would answer with a stand-in
        synchronized (LoggerFactory.class) {
            return (Log) LoggerFactory.getILoggerFactory();
        }
    }

    /** What is less than the level is left out; of libraries, also what is less than a warning. */
    public void set(LogFormat lines, Level least) {
        format = lines;
        level = least;
    }

    /** Elsewhere than to the standard error output. */
    public void writeTo(Consumer<String> lines) {
        out = lines;
    }

    /** How often each kind of failure was told of, whether it became a line or not. */
    public Counts failures() {
        return failures;
    }

    /** Writes how much was left out in minutes that are over. */
    public void endMinutes() {
        repeats.endMinutes(this::writeLeftOut);
    }

    /** Writes how much was left out until now. */
    public void end() {
        repeats.endAll(this::writeLeftOut);
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, one -> new LineLogger(one, this));
    }

    boolean takes(String logger, Level wanted) {
        Level least = isOurs(logger) || level == Level.ERROR ? level : Level.WARN;
        return wanted.toInt() >= least.toInt() && !logger.equals(SILENT);
    }

    private static boolean isOurs(String logger) {
        return logger.startsWith("stoa.");
    }

    /** To be asked {@link #takes} first, as SLF4J does. */
    void add(Event event) {
        endMinutes();
        Throwable failure = event.failure();
        if (failure != null) {
            addFailure(event, failure);
        } else if (isOurs(event.logger()) || repeats.admits(event.logger() + ": " + event.message())) {
            write(line(event));
        }
    }

    private void addFailure(Event event, Throwable failure) {
        Optional<KnownFailure> known = KnownFailure.of(failure);
        failures.add(known.map(KnownFailure::toString).orElse(KnownFailure.UNKNOWN));
        if (known.isEmpty()) {
            write(line(event).with("failure", KnownFailure.UNKNOWN).with("trace", trace(failure)));
        } else if (repeats.admits(known.get().toString())) {
            write(line(event).with("failure", known.get()).with("cause", KnownFailure.words(failure)));
        }
    }

    private LogLine line(Event event) {
        LogLine line = new LogLine(Instant.now(), event.level(), event.logger(), event.words());
        context.getCopyOfContextMap().forEach(line::with);
        event.fields().forEach(field -> line.with(field.key, field.value));
        return line;
    }

    private void writeLeftOut(String kind, long count) {
        write(new LogLine(Instant.now(), Level.WARN, Log.class.getName(), "The same happened again within the minute")
                .with("failure", kind)
                .with("left_out", count));
    }

    private void write(LogLine line) {
        out.accept(format.write(line));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().strip();
    }
}
