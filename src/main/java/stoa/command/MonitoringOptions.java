package stoa.command;

import java.time.Duration;
import org.slf4j.event.Level;
import picocli.CommandLine.Option;
import stoa.logging.Log;
import stoa.logging.LogFormat;
import stoa.monitoring.Monitoring;

/** What an operator sees of a server: its log and its metrics. */
final class MonitoringOptions {
    @Option(
            names = "--metrics-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:STOA_METRICS_TOKEN:-}",
            description =
                    "lets who sends it read /metrics from other machines; 16 characters or more (STOA_METRICS_TOKEN; default: none)")
    private String metricsToken = "";

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "${env:STOA_LOG_FORMAT:-logfmt}",
            description = "how lines of the log are written: logfmt or json (STOA_LOG_FORMAT; default: logfmt)")
    private LogFormat format = LogFormat.LOGFMT;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "${env:STOA_LOG_LEVEL:-info}",
            description = "the least that is logged: error, warn, info, debug or trace (STOA_LOG_LEVEL; default: info)")
    private Level level = Level.INFO;

    @Option(
            names = "--access-log",
            defaultValue = "${env:STOA_ACCESS_LOG:-false}",
            description =
                    "log every answer: its route, status, time and size, and nothing of who asked (STOA_ACCESS_LOG)")
    private boolean accessLog;

    @Option(
            names = "--slow-statement",
            paramLabel = "MS",
            defaultValue = "${env:STOA_SLOW_STATEMENT:-500}",
            description =
                    "log statements to the database that take longer, by name, in milliseconds; 0 for none (STOA_SLOW_STATEMENT; default: 500)")
    private long slowStatement;

    /** Throws {@link IllegalArgumentException} with a sentence about the one that cannot be used. */
    Monitoring monitoring() {
        return new Monitoring(metricsToken, accessLog, Duration.ofMillis(slowStatement));
    }

    void setLog() {
        Log.ofProcess().set(format, level);
    }
}
