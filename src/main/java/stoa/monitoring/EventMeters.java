package stoa.monitoring;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.jdbi.v3.core.JdbiException;
import stoa.account.Accounts;
import stoa.database.Database;
import stoa.discussion.Discussion;
import stoa.logging.Counts;
import stoa.logging.Log;
import stoa.mail.Outbox;
import stoa.notice.Notifications;
import stoa.screening.Screening;

/** What is counted of what happens on one forum, besides requests. */
final class EventMeters {
    private final Database database;
    private final Accounts accounts;
    private final Notifications notifications;
    private final Screening screening;
    private final Discussion discussion;

    EventMeters(
            Database database,
            Accounts accounts,
            Notifications notifications,
            Screening screening,
            Discussion discussion) {
        this.database = database;
        this.accounts = accounts;
        this.notifications = notifications;
        this.screening = screening;
        this.discussion = discussion;
    }

    void addTo(PrometheusRegistry registry) {
        addMail(registry);
        count(
                registry,
                "stoa_refused_total",
                "What was refused because there was too much of it.",
                "limit",
                accounts.rateLimits().refused(),
                discussion.posting().refused());
        count(
                registry,
                "stoa_failures_total",
                "Failures that the log was told of, a line or not.",
                "kind",
                Log.ofProcess().failures());
        CounterWithCallback.builder()
                .name("stoa_rule_hits_total")
                .help("What rules have found in comments.")
                .labelNames("rule", "measure")
                .callback(counter ->
                        screening.acted().now().forEach((rule, times) -> counter.call(times, rule.split(" ", 2))))
                .register(registry);
    }

    private void addMail(PrometheusRegistry registry) {
        Outbox outbox = database.store(Outbox.class);
        GaugeWithCallback.builder()
                .name("stoa_mail_waiting")
                .help("Emails that wait to be sent.")
                .callback(gauge -> {
                    try {
                        gauge.call((double) outbox.waiting());
                    } catch (JdbiException e) {
                        return; // there is no number while the database does not answer
                    }
                })
                .register(registry);
        count(registry, "stoa_mail_total", "Emails that this process is done with.", "outcome", notifications.done());
    }

    private static void count(PrometheusRegistry registry, String name, String help, String label, Counts... counts) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(counter ->
                        List.of(counts).forEach(one -> one.now().forEach((value, times) -> counter.call(times, value))))
                .register(registry);
    }
}
