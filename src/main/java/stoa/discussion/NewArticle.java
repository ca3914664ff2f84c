package stoa.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.text.ArticleText;
import stoa.text.Contents;
import stoa.text.SafeHtml;

/** An article's words, on their way into the database. */
public record NewArticle(
        String title,
        String summary,
        String notice,
        String body,
        ArticleText text,
        @Nullable Long authorId,
        String authorName,
        Instant postedAt,
        Conversation conversation,
        @Nullable Instant closesAt) {
    public SafeHtml html() {
        return text.html();
    }

    public Contents contents() {
        return text.contents();
    }
}
