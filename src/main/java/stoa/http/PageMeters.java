package stoa.http;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;

/**
 * What is counted of the pages at one route, found beforehand: for a kept page, counting is two additions.
 *
 * @param route the pattern of their address
 * @param sent answers with a kept page
 * @param confirmed answers that the kept page has not changed
 */
record PageMeters(
        String route,
        CounterDataPoint hits,
        CounterDataPoint sent,
        CounterDataPoint confirmed,
        CounterDataPoint madeToKeep,
        CounterDataPoint madeForOne) {
    void hitAndSent() {
        hits.inc();
        sent.inc();
    }

    void hitAndConfirmed() {
        hits.inc();
        confirmed.inc();
    }
}
