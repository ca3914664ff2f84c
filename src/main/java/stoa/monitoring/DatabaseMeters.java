package stoa.monitoring;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.SummaryWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Quantiles;
import java.time.Duration;
import stoa.database.Database;
import stoa.database.DatabaseLoad;
import stoa.database.TransactionMeters;

/** What is measured of one forum's database. */
final class DatabaseMeters {
    private final Database database;
    private final TransactionMeters transactions;

    DatabaseMeters(Database database) {
        this.database = database;
        this.transactions = database.transactions().meters();
    }

    void addTo(PrometheusRegistry registry) {
        addConnections(registry);
        addTransactions(registry);
        addKeeping(registry);
        addDisk(registry);
        GaugeWithCallback.builder()
                .name("stoa_nodes")
                .help("Nodes on the same database that this one knows of, itself among them.")
                .callback(gauge -> gauge.call((double) database.nodes()))
                .register(registry);
    }

    private void addConnections(PrometheusRegistry registry) {
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

    private void addTransactions(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("stoa_write_queue")
                .help("Transactions that wait for their turn to write.")
                .callback(gauge -> gauge.call(database.load().waitingWriters()))
                .register(registry);
        SummaryWithCallback.builder()
                .name("stoa_write_wait_seconds")
                .help("How long transactions waited for their turn to write.")
                .callback(summary ->
                        summary.call(transactions.commitOrder(), seconds(transactions.waited()), Quantiles.EMPTY))
                .register(registry);
        GaugeWithCallback.builder()
                .name("stoa_transactions")
                .help("Transactions that are under way.")
                .callback(gauge -> gauge.call(transactions.open()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("stoa_oldest_transaction_seconds")
                .help("For how long the oldest transaction is under way.")
                .callback(gauge -> gauge.call(seconds(transactions.oldest())))
                .register(registry);
    }

    private void addKeeping(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("stoa_writable")
                .help("Whether the database could be written to when that was last tried.")
                .callback(gauge -> gauge.call(database.writeTrouble().isEmpty() ? 1 : 0))
                .register(registry);
        GaugeWithCallback.builder()
                .name("stoa_sync_age_seconds")
                .help("Since when nothing was written and synced.")
                .callback(gauge -> gauge.call(seconds(transactions.sinceKept())))
                .register(registry);
        CounterWithCallback.builder()
                .name("stoa_transactions_lost_total")
                .help("Transactions that the disk or the database did not take.")
                .callback(counter -> counter.call((double) transactions.lostCount()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("stoa_schema_version")
                .help("Number of the last step of the database's schema.")
                .callback(gauge -> gauge.call(database.schemaVersion()))
                .register(registry);
    }

    private void addDisk(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("stoa_database_bytes")
                .help("Size of the file of the embedded database.")
                .callback(gauge -> database.load().bytes().ifPresent(gauge::call))
                .register(registry);
        GaugeWithCallback.builder()
                .name("stoa_disk_free_bytes")
                .help("What is left on the disk of the embedded database.")
                .callback(gauge -> database.freeBytes().ifPresent(gauge::call))
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
