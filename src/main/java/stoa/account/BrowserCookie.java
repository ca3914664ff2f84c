package stoa.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import stoa.http.Cookies;

/** The cookie by which a browser is known again to a member who has signed in on it. */
public final class BrowserCookie {
    /** From the last time that they signed in. */
    static final Duration LIFETIME = Duration.ofDays(180);

    private static final long NOBODY = 0;

    private final KnownBrowsers browsers;
    private final Clock clock;
    private final Cookies cookies;

    public BrowserCookie(KnownBrowsers browsers, Clock clock, Cookies cookies) {
        this.browsers = browsers;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** What stands for the browser, where the member is known on it; where there is no member, finding out takes as long. */
    Optional<String> known(Context ctx, Optional<Member> member) {
        long id = member.map(Member::id).orElse(NOBODY);
        return cookies.read(ctx, "browser").map(Secrets::hash).filter(hash -> browsers.know(hash, id, clock.instant()));
    }

    /** Gives it a new token each time, so that one that was planted or copied is worth nothing. Within a transaction. */
    void remember(Context ctx, Member member) {
        String token = Secrets.token();
        String hash = Secrets.hash(token);
        Instant now = clock.instant();
        browsers.forgetExpired(now);
        cookies.read(ctx, "browser").ifPresent(old -> browsers.rename(Secrets.hash(old), hash));
        browsers.forget(hash, member.id());
        browsers.add(hash, member.id(), now.plus(LIFETIME));
        ctx.cookie(cookies.make("browser", token, (int) LIFETIME.toSeconds()));
    }

    /** On every browser, for one whose password others may have known. To be called within a transaction. */
    void forget(Member member) {
        browsers.forgetAll(member.id());
    }
}
