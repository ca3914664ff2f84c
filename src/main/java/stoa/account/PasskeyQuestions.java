package stoa.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.PasskeyChallenge.Purpose;
import stoa.http.Cookies;
import stoa.http.RefusedException;

/** Questions to browsers about passkeys: each is answered once, within five minutes, by the browser that was asked. */
public final class PasskeyQuestions {
    private static final String COOKIE = "passkey";

    private final PasskeyChallenges challenges;
    private final Cookies cookies;
    private final RateLimits rateLimits;
    private final Clock clock;

    public PasskeyQuestions(PasskeyChallenges challenges, Cookies cookies, RateLimits rateLimits, Clock clock) {
        this.challenges = challenges;
        this.cookies = cookies;
        this.rateLimits = rateLimits;
        this.clock = clock;
    }

    /** To be called within a transaction; throws {@link RefusedException} where too much was asked already. */
    void ask(Context ctx, Purpose purpose, @Nullable Member member, String challenge, String request) {
        RetryAfter wait = rateLimits.count(tries(ctx));
        if (!wait.isOver()) {
            wait.tell(ctx);
            throw new RefusedException(
                    429,
                    "Passkeys were asked for too often from your network. You can try again " + wait.words() + ".");
        }
        String browser = cookies.read(ctx, COOKIE).orElseGet(Secrets::token);
        Instant now = clock.instant();
        challenges.forgetExpired(now);
        challenges.add(new PasskeyChallenge(
                challenge,
                Secrets.hash(browser),
                purpose,
                member == null ? null : member.id(),
                Visit.of(ctx).trace().who(),
                request,
                now.plus(PasskeyRules.TIME)));
        ctx.cookie(cookies.make(COOKIE, browser, (int) PasskeyRules.TIME.toSeconds()));
    }

    /** What was asked led to something. To be called within a transaction. */
    void succeeded(Context ctx) {
        rateLimits.giveBack(tries(ctx));
    }

    private static List<Attempt> tries(Context ctx) {
        return List.of(RateLimit.PASSKEY.by(Visit.of(ctx).trace().who()));
    }

    /** What was asked, where this is the one to answer it. To be called within a transaction. */
    Optional<PasskeyChallenge> take(Context ctx, Purpose purpose, String challenge) {
        String browser = cookies.read(ctx, COOKIE).map(Secrets::hash).orElse("");
        return challenges
                .find(challenge, clock.instant())
                .filter(asked -> asked.browserHash().equals(browser) && asked.purpose() == purpose)
                .filter(asked -> challenges.take(asked.challenge()) == 1);
    }

    /** The same for a question to a member. */
    Optional<PasskeyChallenge> take(Context ctx, Purpose purpose, String challenge, Member member) {
        return take(ctx, purpose, challenge).filter(asked -> Objects.equals(asked.memberId(), member.id()));
    }
}
