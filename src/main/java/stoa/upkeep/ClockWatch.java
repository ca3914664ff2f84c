package stoa.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.account.Expiries;
import stoa.database.Database;
import stoa.moderation.decision.Suspensions;
import stoa.notice.NoticeChoices;

/** Notices that the clock was set back, and has everything wait and last no longer than its rule says all the same. */
final class ClockWatch {
    /** By less than this does a clock go back when it is only put right. */
    private static final Duration TOLERANCE = Duration.ofMillis(500);

    private final Database database;
    private final Expiries expiries;
    private final Suspensions suspensions;
    private final NoticeChoices choices;
    private final Clock clock;
    private @Nullable Instant last;
    private long lastNanos;

    ClockWatch(Database database, Suspensions suspensions, Clock clock) {
        this.database = database;
        this.expiries = new Expiries(database, clock);
        this.suspensions = suspensions;
        this.choices = database.store(NoticeChoices.class);
        this.clock = clock;
    }

    /** What happened before the start is not known, so that the first look is one after a change. */
    void look() throws Exception {
        Instant now = clock.instant();
        long nanos = System.nanoTime();
        if (last == null || now.isBefore(last.plusNanos(nanos - lastNanos).minus(TOLERANCE))) {
            database.transactions().run(() -> {
                expiries.shorten();
                suspensions.shorten(now);
                choices.lastBy(now);
                return now;
            });
        }
        last = now;
        lastNanos = nanos;
    }
}
