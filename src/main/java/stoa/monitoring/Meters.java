package stoa.monitoring;

import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import stoa.account.Accounts;
import stoa.database.Database;
import stoa.database.ProgramVersion;
import stoa.discussion.Discussion;
import stoa.http.RequestMeters;
import stoa.notice.Notifications;
import stoa.screening.Screening;

/** All that is counted and measured of one forum. */
public final class Meters {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RequestMeters requests = new RequestMeters(registry);

    public Meters(
            Database database,
            Accounts accounts,
            Notifications notifications,
            Screening screening,
            Discussion discussion) {
        new DatabaseMeters(database).addTo(registry);
        new EventMeters(database, accounts, notifications, screening, discussion).addTo(registry);
        addBuild();
        addMachine();
    }

    public RequestMeters requests() {
        return requests;
    }

    /** As it is now, in Prometheus' text format. */
    String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
        return out.toString(StandardCharsets.UTF_8);
    }

    private void addBuild() {
        Info.builder()
                .name("stoa_build_info")
                .help("What is running.")
                .labelNames("version", "java")
                .register(registry)
                .setLabelValues(ProgramVersion.number(), Runtime.version().toString());
    }

    /** One by one: what registers them all at once keeps every registry in a static set, and with it every forum. */
    private void addMachine() {
        JvmBufferPoolMetrics.builder().register(registry);
        JvmClassLoadingMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }
}
