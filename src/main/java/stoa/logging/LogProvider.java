package stoa.logging;

import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Stoa's {@link Log} as SLF4J finds it: what libraries say goes the same way. */
public final class LogProvider implements SLF4JServiceProvider {
    /** Any of these versions will do. */
    private static final String API = "2.0.99";

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LineContext context = new LineContext();
    private @Nullable Log log;

    @Override
    public void initialize() {
        log = new Log(context, System::nanoTime);
    }

    @Override
    @SuppressWarnings("NullAway") // SLF4J initializes it first
    public ILoggerFactory getLoggerFactory() {
        return log;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return API;
    }
}
