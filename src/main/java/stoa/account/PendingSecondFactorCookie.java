package stoa.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import stoa.http.Cookies;

/** The cookie of a sign-in that waits for the second factor: with it that can be given, and nothing else be done. */
public final class PendingSecondFactorCookie {
    private static final String NAME = "half-way";

    /** Long enough to look for a phone. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int LONGEST_PATH = 2_000;

    private final PendingSecondFactors pendingFactors;
    private final Clock clock;
    private final Cookies cookies;

    public PendingSecondFactorCookie(PendingSecondFactors pendingFactors, Clock clock, Cookies cookies) {
        this.pendingFactors = pendingFactors;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** To be called within a transaction. */
    void begin(Context ctx, Member member, String returnTo) {
        end(ctx);
        Instant now = clock.instant();
        String token = Secrets.token();
        String path = returnTo.length() > LONGEST_PATH ? "/" : returnTo;
        pendingFactors.forgetExpired(now);
        pendingFactors.add(Secrets.hash(token), member.id(), path, now.plus(LIFETIME));
        ctx.cookie(cookies.make(NAME, token, (int) LIFETIME.toSeconds()));
    }

    Optional<PendingSecondFactor> find(Context ctx) {
        return cookies.read(ctx, NAME).flatMap(token -> pendingFactors.find(Secrets.hash(token), clock.instant()));
    }

    /** To be called within a transaction. */
    void end(Context ctx) {
        cookies.read(ctx, NAME).ifPresent(token -> {
            pendingFactors.end(Secrets.hash(token));
            ctx.cookie(cookies.make(NAME, "", 0));
        });
    }
}
