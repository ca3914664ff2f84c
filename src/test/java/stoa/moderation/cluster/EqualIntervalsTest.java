package stoa.moderation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualIntervalsTest {
    private final Written written = new Written(5);

    private List<Evidence> found() {
        return EqualIntervals.in(Timeline.of(written.posts));
    }

    @Test
    void equalIntervalsAreSeenWhereOnlyMinutesAreKnown() {
        Instant first = Instant.parse("2023-06-09T11:40:15Z");
        written.add(7, "ada", written.text(30), first.minus(Duration.ofDays(13)), "");
        written.clockwork(7, 11, first, Duration.ofSeconds(100_000));
        written.posts.replaceAll(Written::toTheMinute);
        assertThat(found()).singleElement().satisfies(evidence -> {
            assertThat(evidence.kind()).isEqualTo(Evidence.Kind.CLOCKWORK);
            assertThat(evidence.ids()).hasSize(11).doesNotContain(1L);
            assertThat(evidence.words())
                    .isEqualTo("11 of 12 comments under one article came 27 h 46 min apart, to the minute"
                            + " (27 h 46 min 40 s on average).");
            assertThat(evidence.chance())
                    .isEqualTo("If people wrote at random times at this rate, 10 intervals this equal would come about"
                            + " once in 10^23 threads.");
        });
    }

    @Test
    void equalIntervalsAreSeenToTheSecond() {
        written.clockwork(7, 6, Written.START.plusSeconds(3), Duration.ofSeconds(100_000));
        assertThat(found())
                .extracting(Evidence::words)
                .containsExactly("6 of 6 comments under one article came 27 h 46 min 40 s apart, to the second.");
    }

    @Test
    void fourEqualIntervalsMayBeChance() {
        written.clockwork(7, 5, Written.START.plusSeconds(3), Duration.ofSeconds(100_000));
        assertThat(found()).isEmpty();
    }

    @Test
    void whoeverWritesInBetweenHidesNothing() {
        written.clockwork(7, 9, Written.START.plusSeconds(3), Duration.ofHours(30));
        written.add(7, "ada", "hello", Written.START.plus(Duration.ofHours(44)), "");
        written.add(7, "bob", "hello", Written.START.plus(Duration.ofHours(100)), "");
        assertThat(found())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.ids()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
    }

    @Test
    void manyCommentsInAnHourAreNoClock() {
        written.clockwork(7, 12, Written.START, Duration.ofMinutes(1));
        assertThat(found()).isEmpty();
    }

    @Test
    void aPersonWhoWritesEveryMorningIsNoClock() {
        for (int day = 0; day < 60; day++) {
            long minutes = Math.round(8 * 60 + written.random.nextGaussian() * 15);
            written.add(
                    7,
                    "ada",
                    written.text(20),
                    Written.START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minutes)),
                    "");
        }
        assertThat(found()).isEmpty();
    }
}
