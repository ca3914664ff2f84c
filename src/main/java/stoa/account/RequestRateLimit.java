package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import stoa.http.Refusal;

/**
 * The rate limit of routes: each visitor may use some handlers only so often. It is counted within their transactions,
 * before anything is done.
 */
public final class RequestRateLimit {
    private final RateLimits rateLimits;
    private final int postsPerMinute;

    public RequestRateLimit(RateLimits rateLimits, int postsPerMinute) {
        this.rateLimits = rateLimits;
        this.postsPerMinute = postsPerMinute;
    }

    /** For texts that become pages. One that is refused is shown again, for which the second handler is there. */
    public Handler texts(Handler handler, RefusedHandler refused) {
        return ctx -> {
            RetryAfter wait =
                    rateLimits.count(List.of(visitor(ctx, RateLimit.TEXT).withMore(postsPerMinute)));
            if (wait.isOver()) {
                handler.handle(ctx);
            } else {
                String words =
                        "You have sent very many texts within a minute. You can send this one " + wait.words() + ".";
                refuse(ctx, wait, words, refused);
            }
        };
    }

    /** For what takes one click and no text. */
    public Handler clicks(Handler handler) {
        return ctx -> {
            RetryAfter wait = rateLimits.count(List.of(visitor(ctx, RateLimit.CLICK)));
            if (wait.isOver()) {
                handler.handle(ctx);
            } else {
                String words =
                        "You have done this very often within a minute. You can do it again " + wait.words() + ".";
                refuse(ctx, wait, words, RefusedHandler.ERROR_PAGE);
            }
        };
    }

    private static Attempt visitor(Context ctx, RateLimit limit) {
        return limit.by(Visit.of(ctx).trace().who());
    }

    private static void refuse(Context ctx, RetryAfter wait, String words, RefusedHandler refused) throws Exception {
        wait.tell(ctx);
        refused.handle(ctx, new Refusal(429, words));
    }
}
