package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTest {
    private long nanos = TimeUnit.DAYS.toNanos(3);
    private long millis = TimeUnit.DAYS.toMillis(20_000);
    private final Lease lease = new Lease(() -> nanos, () -> millis);

    private void pass(Duration time) {
        nanos += time.toNanos();
        millis += time.toMillis();
    }

    @Test
    void holdsFromTheMomentOfTheQuestionAndNotOfTheAnswer() {
        assertThat(lease.holds()).isFalse();
        Lease.Moment asked = lease.now();
        pass(Lease.LENGTH.minusMillis(1));
        lease.renew(asked);
        assertThat(lease.holds()).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(lease.holds()).isFalse();
        lease.renew(lease.now());
        assertThat(lease.holds()).isTrue();
        lease.end();
        assertThat(lease.holds()).isFalse();
    }

    /** A process that was stopped, or a machine that slept, for which time only one of the clocks may go on. */
    @ParameterizedTest
    @ValueSource(longs = {-86_400_000, -1_000, 1_000, 86_400_000})
    void doesNotHoldOnceEitherClockSaysOtherwise(long moved) {
        lease.renew(lease.now());
        millis += moved;
        assertThat(lease.holds()).isFalse();
        millis -= moved;
        assertThat(lease.holds()).isTrue();
        nanos += Math.abs(moved) * 1_000_000;
        assertThat(lease.holds()).isFalse();
    }

    @Test
    void endsBeforeAnybodyStopsWaitingForIt() {
        assertThat(Lease.LENGTH).isLessThan(OtherNodes.LONGEST_WAIT);
    }
}
