package stoa.moderation.decision;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.http.Ids;

/**
 * A page of decisions, for whom they are about.
 *
 * @param path of the newest
 * @param shown newest first
 * @param older whether these are not the newest
 * @param more whether there are older ones
 */
public record OwnRulings(String path, List<OwnRuling> shown, boolean older, boolean more) {
    /** Each may come with a statement, an appeal and its answer, which take thirty kilobytes. */
    private static final int ON_A_PAGE = 10;

    /** One more than are shown. */
    static final int AT_ONCE = ON_A_PAGE + 1;

    private static final long NEWEST = Long.MAX_VALUE;

    /** What the ones to show are older than: the one in the address, or the next above one that something was typed against. */
    static long before(Context ctx, @Nullable Decision typedAgainst) {
        if (typedAgainst != null) {
            return typedAgainst.id() + 1;
        }
        String before = ctx.queryParam("before");
        return before == null ? NEWEST : Ids.parse(before).orElseThrow(NotFoundResponse::new);
    }

    static OwnRulings of(String path, long before, List<OwnRuling> found) {
        List<OwnRuling> shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        return new OwnRulings(path, shown, before != NEWEST, found.size() > ON_A_PAGE);
    }

    /** The address of what comes after these. */
    public String olderPath() {
        return path + "?before=" + shown.get(shown.size() - 1).decision().id();
    }
}
