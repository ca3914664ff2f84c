package stoa.notice;

import java.util.List;

/**
 * What was new in a week.
 *
 * @param busiest articles with the most new comments
 * @param followed those that the reader follows and others have written under
 * @param unsubscribe the path at which these letters are ended
 */
public record DigestEmail(List<BusyArticle> busiest, List<BusyArticle> followed, String unsubscribe) {
    public String subject() {
        return "What was new this week";
    }
}
