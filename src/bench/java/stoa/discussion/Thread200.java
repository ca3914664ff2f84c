package stoa.discussion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;
import stoa.text.Contents;
import stoa.text.Markdown;
import stoa.text.SafeHtml;

/** A conversation as conversations are: every third comment answers the article, the others an earlier comment. */
final class Thread200 {
    private static final int COMMENTS = 200;
    private static final int HIDDEN_ONE_IN = 25;
    private static final Instant BEGIN = Instant.parse("2024-05-01T08:00:00Z");

    private final Markdown markdown = new Markdown();

    Article article() {
        String text =
                "A paragraph that is as long as texts are: it goes on, turns, and comes to an *end*.\n\n".repeat(12);
        return new Article(
                1,
                "bench",
                "Bench",
                "A summary",
                "",
                text,
                markdown.comment(text),
                Contents.NONE,
                null,
                "Ada",
                BEGIN,
                BEGIN,
                Conversation.OPEN,
                null,
                false,
                0,
                null,
                COMMENTS,
                COMMENTS / 3);
    }

    List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        int branch = 0;
        for (int i = 1; i <= COMMENTS; i++) {
            // a comment is answered by those that come some way below it, and those by others
            Comment parent = i % 3 == 1 ? null : comments.get(i * 7919 % (i - 1));
            branch += parent == null ? 1 : 0;
            comments.add(comment(i, parent, parent == null ? branch : parent.branch()));
        }
        return comments;
    }

    private Comment comment(int id, @Nullable Comment parent, int branch) {
        String body =
                "What was said in paragraph %d is **worth** a thought, and this one more.\n\nIt goes on.".formatted(id);
        SafeHtml html = markdown.comment(body);
        boolean hidden = id % HIDDEN_ONE_IN == 0;
        Instant at = BEGIN.plusSeconds(60L * id);
        return new Comment(
                id,
                1,
                parent == null ? null : parent.id(),
                branch,
                null,
                null,
                "Reader " + id,
                body,
                html,
                at,
                hidden ? Comment.State.HIDDEN : Comment.State.VISIBLE,
                hidden ? Reason.SPAM : null,
                null,
                hidden ? "Grace" : null,
                hidden ? at : null,
                null,
                0,
                0,
                false);
    }
}
