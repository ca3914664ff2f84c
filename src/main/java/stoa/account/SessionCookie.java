package stoa.account;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stoa.http.Cookies;

/** The cookie that keeps a member signed in on one browser. */
public final class SessionCookie {
    /** Long enough not to be asked again by a forum that is read weekly, short enough for a lost machine. */
    private static final Duration IDLE = Duration.ofDays(14);

    /** However much it is used: what was copied from a browser is good for a season at most. */
    static final Duration LIFETIME = Duration.ofDays(90);

    private final Sessions sessions;
    private final SessionActivity activity;
    private final Consumer<Member> importedComments;
    private final Clock clock;
    private final Cookies cookies;

    /** The arrivals are told whoever signs in, within the transaction that signs them in. */
    public SessionCookie(
            Sessions sessions,
            SessionActivity activity,
            Consumer<Member> importedComments,
            Clock clock,
            Cookies cookies) {
        this.sessions = sessions;
        this.activity = activity;
        this.importedComments = importedComments;
        this.clock = clock;
        this.cookies = cookies;
    }

    /** Signs the member in on this browser; a session it had before is over. To be called within a transaction. */
    public void start(Context ctx, Member member) {
        end(ctx);
        Instant now = clock.instant();
        String token = Secrets.token();
        sessions.forgetExpired(now, now.minus(IDLE));
        sessions.start(Secrets.hash(token), member.id(), Browser.words(ctx.userAgent()), now, now.plus(LIFETIME));
        importedComments.accept(member);
        ctx.cookie(cookies.make("session", token, (int) LIFETIME.toSeconds()));
    }

    /** To be called within a transaction. */
    public void end(Context ctx) {
        hash(ctx).ifPresent(hash -> {
            sessions.end(hash);
            ctx.cookie(cookies.make("session", "", 0));
        });
    }

    /** All that are open, last used first. */
    List<OpenSession> of(Member member) {
        Instant now = clock.instant();
        return sessions.of(member.id(), now, now.minus(IDLE));
    }

    /** All but this browser's. To be called within a transaction. */
    void endOthers(Context ctx, Member member) {
        sessions.endOthers(id(ctx), member.id());
    }

    /** Of the one of this browser; 0, which no session has, where there is none. */
    long id(Context ctx) {
        return hash(ctx).flatMap(sessions::id).orElse(0L);
    }

    Optional<Member> member(Context ctx) {
        Optional<String> hash = hash(ctx);
        Optional<Member> member = hash.flatMap(this::member);
        hash.ifPresent(member.isPresent() ? activity::note : activity::noteEnd);
        return member;
    }

    private Optional<Member> member(String hash) {
        Instant now = clock.instant();
        return sessions.member(hash, now, now.minus(IDLE));
    }

    private Optional<String> hash(Context ctx) {
        return cookies.read(ctx, "session").map(Secrets::hash);
    }
}
