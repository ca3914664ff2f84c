package stoa.queue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The subject of a decision: what is decided about. Tables have a column for each of its numbers. */
public sealed interface Subject {
    /** A comment. */
    record Comment(Long commentId, Long articleId) implements Subject {}

    /** An article itself. */
    record Article(Long articleId) implements Subject {}

    /**
     * A member.
     *
     * @param memberId null for one who has left
     */
    record Member(@Nullable Long memberId) implements Subject {}

    /**
     * A decision that is appealed against.
     *
     * @param commentId that it hides; null where it hides none
     * @param articleId under which it was taken; null for one about a member alone
     */
    record Appealed(
            Long decisionId,
            @Nullable Long commentId,
            @Nullable Long articleId) implements Subject {}

    /** Comments that belong together by evidence. */
    record Cluster(Long clusterId) implements Subject {}

    /** The article that it is, or is under; null for what is about no single article. */
    default @Nullable Long articleId() {
        return null;
    }

    /** Null where no single comment is meant, as are the others where nothing of their kind is. */
    default @Nullable Long commentId() {
        return null;
    }

    default @Nullable Long memberId() {
        return null;
    }

    default @Nullable Long decisionId() {
        return null;
    }

    default @Nullable Long clusterId() {
        return null;
    }

    /** The comment's number. */
    default Optional<Long> comment() {
        return Optional.ofNullable(commentId());
    }
}
