package stoa.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The cookie that keeps a member signed in on one browser. */
public final class SessionCookie {
    /** Long enough not to be asked again by a forum read weekly, short enough for a lost machine. */
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Sessions sessions;
    private final Clock clock;
    private final Cookies cookies;

    public SessionCookie(Sessions sessions, Clock clock, Cookies cookies) {
        this.sessions = sessions;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** Signs the member in on this browser; a session it had before is over. To be called within a transaction. */
    public void start(Context ctx, Member member) {
        end(ctx);
        Instant now = clock.instant();
        String token = Secrets.token();
        sessions.forgetExpired(now);
        sessions.start(Secrets.hash(token), member.id(), now, now.plus(LIFETIME));
        ctx.cookie(cookies.make("session", token, (int) LIFETIME.toSeconds()));
    }

    /** To be called within a transaction. */
    public void end(Context ctx) {
        cookies.read(ctx, "session").ifPresent(token -> {
            sessions.end(Secrets.hash(token));
            ctx.cookie(cookies.make("session", "", 0));
        });
    }

    Optional<Member> member(Context ctx) {
        return cookies.read(ctx, "session").flatMap(token -> sessions.member(Secrets.hash(token), clock.instant()));
    }
}
