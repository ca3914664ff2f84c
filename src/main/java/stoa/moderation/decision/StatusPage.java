package stoa.moderation.decision;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Article;
import stoa.discussion.Comment;

/**
 * What has become of a comment, for whoever wrote it.
 *
 * @param waitsFor why it waits, one sentence each; empty where it does not
 * @param rulings what was decided against it and can be appealed against
 * @param address by which a writer without an account comes back; null where this is not known here, or not needed
 */
public record StatusPage(
        Article article,
        Comment comment,
        List<String> waitsFor,
        OwnRulings rulings,
        @Nullable URI address) {}
