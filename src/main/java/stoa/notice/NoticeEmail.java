package stoa.notice;

import java.util.List;

/**
 * What a letter tells of: notices of one kind about one article, in order.
 *
 * @param more how many others there are, on the site
 * @param unsubscribe the path at which letters of this kind are ended
 */
public record NoticeEmail(NoticeChoice kind, String title, List<Notice> notices, int more, String unsubscribe) {
    /** Made of words of ours and the article's title: a name could be taken for a sender's. */
    public String subject() {
        int count = notices.size() + more;
        String what = switch (kind) {
            case ANSWER ->
                count == 1 ? "An answer to your comment on" : "%,d answers to your comments on".formatted(count);
            case MENTION ->
                count == 1
                        ? "You are mentioned in a comment on"
                        : "You are mentioned in %,d comments on".formatted(count);
            case DECISION -> count == 1 ? "About your comment on" : "About your comments on";
            default -> count == 1 ? "A new comment on" : "%,d new comments on".formatted(count);
        };
        return what + " “" + title + "”";
    }
}
