package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import stoa.http.LocalPath;

/**
 * The end of the sign-in flow: starts the session of someone who has shown who they are, by a password or by an email that
 * reached them.
 */
public final class SignIn {
    private final SessionCookie sessions;
    private final BrowserCookie browsers;
    private final PendingSecondFactorCookie pending;
    private final SecondFactors ways;

    public SignIn(
            SessionCookie sessions, BrowserCookie browsers, PendingSecondFactorCookie pending, SecondFactors ways) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.pending = pending;
        this.ways = ways;
    }

    /**
     * Signs the member in on this browser and leads to the path; by way of the second step, where there is one. To be
     * called within a transaction.
     */
    public void admit(Context ctx, Member member, String returnTo) {
        if (ways.isSecondStepAskedOf(member)) {
            pending.begin(ctx, member, LocalPath.orFront(returnTo));
            ctx.redirect("/sign-in/code", HttpStatus.SEE_OTHER);
        } else {
            letIn(ctx, member, returnTo);
        }
    }

    /** The same for those who have nothing left to show. */
    void letIn(Context ctx, Member member, String returnTo) {
        pending.end(ctx);
        sessions.start(ctx, member);
        browsers.remember(ctx, member);
        ctx.redirect(LocalPath.orFront(returnTo), HttpStatus.SEE_OTHER);
    }
}
