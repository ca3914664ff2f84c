package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import stoa.http.LocalPath;

/** Where people come in who have shown who they are, be it by a password or by a letter that reached them. */
public final class Entrance {
    private final SessionCookie sessions;
    private final BrowserCookie browsers;

    public Entrance(SessionCookie sessions, BrowserCookie browsers) {
        this.sessions = sessions;
        this.browsers = browsers;
    }

    /** Signs the member in on this browser and leads to the path. To be called within a transaction. */
    public void admit(Context ctx, Member member, String returnTo) {
        sessions.start(ctx, member);
        browsers.remember(ctx, member);
        ctx.redirect(LocalPath.orFront(returnTo), HttpStatus.SEE_OTHER);
    }
}
