package stoa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until it is told to go on. */
public final class TestClock extends Clock {
    private volatile @Nullable Error failure;
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Goes back, as a clock does that somebody sets. */
    public void setBack(Duration duration) {
        now = now.minus(duration);
    }

    /** Who asks for the time gets this instead: it stands for whatever may go wrong deep inside. */
    void failWith(Error error) {
        failure = error;
    }

    @Override
    public Instant instant() {
        if (failure != null) {
            throw failure;
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Stoa reckons in UTC");
    }
}
