package stoa.account;

import java.time.Clock;
import java.time.Instant;
import stoa.database.Database;

/**
 * The ends of what is good for a while: sessions, links, keys, questions. None is further away than its rule says, also
 * after the clock was set back; what had ended before stays so.
 */
public final class Expiries {
    private final Sessions sessions;
    private final OneTimeKeys links;
    private final PendingSecondFactors pendingFactors;
    private final PasskeyChallenges challenges;
    private final SetupKeys setupKeys;
    private final KnownBrowsers browsers;
    private final Members members;
    private final ForumKeys ownKeys;
    private final Clock clock;

    public Expiries(Database database, Clock clock) {
        this.sessions = database.store(Sessions.class);
        this.links = database.store(OneTimeKeys.class);
        this.pendingFactors = database.store(PendingSecondFactors.class);
        this.challenges = database.store(PasskeyChallenges.class);
        this.setupKeys = database.store(SetupKeys.class);
        this.browsers = database.store(KnownBrowsers.class);
        this.members = database.store(Members.class);
        this.ownKeys = database.store(ForumKeys.class);
        this.clock = clock;
    }

    /** Begins anew, from now, whatever was begun at a time that has not come yet. To be called within a transaction. */
    public void shorten() {
        Instant now = clock.instant();
        sessions.endBy(now, now.plus(SessionCookie.LIFETIME));
        for (KeyPurpose purpose : KeyPurpose.values()) {
            links.endBy(purpose, now.plus(purpose.lifetime()));
        }
        pendingFactors.endBy(now.plus(PendingSecondFactorCookie.LIFETIME));
        challenges.endBy(now.plus(PasskeyRules.TIME));
        setupKeys.endBy(now.plus(Setup.LIFETIME));
        browsers.endBy(now.plus(BrowserCookie.LIFETIME));
        members.createdBy(now);
        ownKeys.madeBy(ForumKeys.TRACE, now);
    }
}
