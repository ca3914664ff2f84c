package stoa.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;

/**
 * Which comments moderators want to see.
 *
 * @param state the only one to show, empty for all
 * @param article the slug of the only one to show, empty for all
 * @param before the id of the comment that the ones to show are older than, empty for the newest
 */
public record CommentFilter(String state, String article, String before) {
    static CommentFilter of(@Nullable String state, @Nullable String article, @Nullable String before) {
        boolean known =
                Arrays.stream(Comment.State.values()).anyMatch(one -> one.word().equals(state));
        return new CommentFilter(
                known && state != null ? state : "",
                article == null ? "" : article.strip(),
                before == null ? "" : before);
    }

    List<Comment.State> states() {
        return Arrays.stream(Comment.State.values())
                .filter(one -> state.isEmpty() || one.word().equals(state))
                .toList();
    }

    /** The address of the list with this filter. */
    public String path() {
        String all = "/moderation/comments?state=" + state + "&article="
                + URLEncoder.encode(article, StandardCharsets.UTF_8);
        return before.isEmpty() ? all : all + "&before=" + URLEncoder.encode(before, StandardCharsets.UTF_8);
    }

    /** The address of what comes after this comment. */
    public String pathAfter(long id) {
        return new CommentFilter(state, article, String.valueOf(id)).path();
    }
}
