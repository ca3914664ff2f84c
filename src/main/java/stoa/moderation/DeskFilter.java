package stoa.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;

/**
 * Which comments are on the desk.
 *
 * @param state the only one to show, empty for all
 * @param article the slug of the only one to show, empty for all
 */
public record DeskFilter(String state, String article) {
    static DeskFilter of(@Nullable String state, @Nullable String article) {
        boolean known =
                Arrays.stream(Comment.State.values()).anyMatch(one -> one.word().equals(state));
        return new DeskFilter(known && state != null ? state : "", article == null ? "" : article.strip());
    }

    List<Comment.State> states() {
        return Arrays.stream(Comment.State.values())
                .filter(one -> state.isEmpty() || one.word().equals(state))
                .toList();
    }

    /** The address of the desk with this filter. */
    public String path() {
        return "/moderation?state=" + state + "&article=" + URLEncoder.encode(article, StandardCharsets.UTF_8);
    }
}
