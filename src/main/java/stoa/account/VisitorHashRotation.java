package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import stoa.database.Database;
import stoa.platform.PersonalData;
import stoa.text.Dates;

/** The rotation of visitor hashes: replaces their key when its time is over, and deletes what was made with the old one. */
public final class VisitorHashRotation {
    /** In one transaction, so that nobody who posts waits for long. */
    private static final int AT_A_TIME = 500;

    /** Between looks for what another node may have left behind. */
    private static final Duration PAUSE = Duration.ofDays(1);

    private final Database database;
    private final VisitorHashKey key;
    private final List<PersonalData> kept;
    private final ForumKeys keys;
    private final Clock clock;
    private Instant lastLook = Instant.MIN;

    VisitorHashRotation(Database database, VisitorHashKey key, List<PersonalData> kept, Clock clock) {
        this.database = database;
        this.key = key;
        this.kept = kept;
        this.keys = database.store(ForumKeys.class);
        this.clock = clock;
    }

    /** Answers whether there may be more to take out. */
    public boolean forgetOld() throws Exception {
        Instant now = clock.instant();
        if (key.isOld()) {
            replace();
            lastLook = Instant.MIN;
        }
        if (Dates.isRecent(lastLook, PAUSE, now)) {
            return false;
        }
        boolean more = forgetSome(now) >= AT_A_TIME;
        lastLook = more ? Instant.MIN : now;
        return more;
    }

    private void replace() throws Exception {
        database.transactions().run(() -> {
            int replaced = key.replaceIfOld();
            if (replaced > 0) {
                keys.tellOfNewHashKey();
            }
            return replaced;
        });
    }

    private int forgetSome(Instant now) throws Exception {
        return database.transactions()
                .run(() -> keys.madeAt(ForumKeys.TRACE)
                        .map(made -> kept.stream()
                                .mapToInt(data -> data.forgetHashes(made, now.plus(PAUSE), AT_A_TIME))
                                .max()
                                .orElse(0))
                        .orElse(0));
    }
}
