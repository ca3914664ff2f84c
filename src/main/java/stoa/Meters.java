package stoa;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
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
import stoa.database.Database;
import stoa.database.DatabaseLoad;
import stoa.http.RequestMeters;

/** All that is counted and measured of one forum. */
final class Meters {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RequestMeters requests = new RequestMeters(registry);
    private final Database database;

    Meters(Database database) {
        this.database = database;
        addQueue();
        addPool();
        addSize();
        addMachine();
    }

    RequestMeters requests() {
        return requests;
    }

    /** As it is now, in Prometheus' text format. */
    String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, registry.scrape());
        return out.toString(StandardCharsets.UTF_8);
    }

    private void addQueue() {
        GaugeWithCallback.builder()
                .name("stoa_write_queue")
                .help("Transactions that wait for their turn to write.")
                .callback(gauge -> gauge.call(database.load().waitingWriters()))
                .register(registry);
    }

    private void addPool() {
        GaugeWithCallback.builder()
                .name("stoa_pool_connections")
                .help("Connections to the database.")
                .labelNames("state")
                .callback(gauge -> {
                    DatabaseLoad load = database.load();
                    gauge.call(load.active(), "active");
                    gauge.call(load.idle(), "idle");
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("stoa_pool_waiting")
                .help("Threads that wait for a connection to the database.")
                .callback(gauge -> gauge.call(database.load().waiting()))
                .register(registry);
    }

    private void addSize() {
        GaugeWithCallback.builder()
                .name("stoa_database_bytes")
                .help("Size of the file of the embedded database.")
                .callback(gauge -> database.load().bytes().ifPresent(gauge::call))
                .register(registry);
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
