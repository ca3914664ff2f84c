package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One request makes a page, however many ask for it. */
class RenderingTest {
    private static final String ADDRESS = "/articles/on-lamps";

    private final PageCache cache = new PageCache(new Caching(1, Duration.ZERO));
    private final CachedPage page = new CachedPage(
            new EncodedBodies("Lit at dusk".getBytes(StandardCharsets.UTF_8), "text/html", 1),
            List.of(),
            Set.of(),
            new RequestMeters(new PrometheusRegistry()).pages(ADDRESS));

    private final List<Optional<CachedPage>> got = new ArrayList<>();

    @Test
    void whoAsksWhileItIsMadeWaitsForIt() {
        NewCachedPage first = cache.make(ADDRESS);
        NewCachedPage second = cache.make(ADDRESS);
        assertThat(first.begin()).isTrue();
        assertThat(second.begin()).isFalse();
        second.whenMade(got::add);
        assertThat(got).isEmpty();
        cache.keep(first, page);
        assertThat(got).containsExactly(Optional.of(page));
    }

    /** The request came before the page was there, and its turn after it. */
    @Test
    void whoseTurnComesWhenItIsMadeGetsIt() {
        NewCachedPage first = cache.make(ADDRESS);
        assertThat(first.begin()).isTrue();
        cache.keep(first, page);
        NewCachedPage late = cache.make(ADDRESS);
        assertThat(late.begin()).isFalse();
        late.whenMade(got::add);
        assertThat(got).containsExactly(Optional.of(page));
    }

    @Test
    void whoComesAfterAChangeMakesItAnew() {
        NewCachedPage first = cache.make(ADDRESS);
        assertThat(first.begin()).isTrue();
        cache.keep(first, page);
        cache.forgetAll();
        assertThat(cache.make(ADDRESS).begin()).isTrue();
    }
}
