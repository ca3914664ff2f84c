package stoa.logging;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.spi.LoggingEventAware;

/** A class's way to the {@link Log}. */
final class LineLogger extends LegacyAbstractLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1;

    private final transient Log log;

    LineLogger(String name, Log log) {
        this.name = name;
        this.log = log;
    }

    @Override
    public boolean isTraceEnabled() {
        return log.takes(name, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return log.takes(name, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return log.takes(name, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return log.takes(name, Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return log.takes(name, Level.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        log.add(new Log.Event(name, level, message, listed(arguments), List.of(), failure));
    }

    /** Of calls that bring fields along. */
    @Override
    public void log(LoggingEvent event) {
        List<KeyValuePair> fields = event.getKeyValuePairs();
        log.add(new Log.Event(
                name,
                event.getLevel(),
                event.getMessage(),
                listed(event.getArgumentArray()),
                fields == null ? List.of() : fields,
                event.getThrowable()));
    }

    private static List<@Nullable Object> listed(Object @Nullable [] arguments) {
        return arguments == null ? List.of() : Arrays.asList(arguments);
    }
}
