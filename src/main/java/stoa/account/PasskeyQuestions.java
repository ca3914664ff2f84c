package stoa.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.PasskeyChallenge.Purpose;

/** Questions to browsers about passkeys: each is answered once, within five minutes, by the browser that was asked. */
public final class PasskeyQuestions {
    private static final String COOKIE = "passkey";

    /** For one visitor within five minutes; what a household or an office needs, and no more than the disk does. */
    private static final int MOST_OPEN = 30;

    private final PasskeyChallenges challenges;
    private final Cookies cookies;
    private final Clock clock;

    public PasskeyQuestions(PasskeyChallenges challenges, Cookies cookies, Clock clock) {
        this.challenges = challenges;
        this.cookies = cookies;
        this.clock = clock;
    }

    boolean areTooMany(Visit visit) {
        return challenges.open(visit.trace().who(), clock.instant()) >= MOST_OPEN;
    }

    /** To be called within a transaction. */
    void ask(Context ctx, Purpose purpose, @Nullable Member member, String challenge, String request) {
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
