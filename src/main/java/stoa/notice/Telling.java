package stoa.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.NewComment;

/**
 * Notes who is to be told of something, within the transaction in which it happens: the notice is kept with what it tells of,
 * or neither is. Letters are written of notices afterwards, a few at a time, so that nobody who posts waits for them,
 * however many follow.
 */
public final class Telling {
    /** What happens within this time is told in one letter. */
    static final Duration GATHERING = Duration.ofMinutes(10);

    private static final long NOBODY = 0;

    private final Notices notices;
    private final Follows follows;
    private final Followers followers;
    private final Choices choices;
    private final Comments comments;
    private final Members members;

    public Telling(
            Notices notices,
            Follows follows,
            Followers followers,
            Choices choices,
            Comments comments,
            Members members) {
        this.notices = notices;
        this.follows = follows;
        this.followers = followers;
        this.choices = choices;
        this.comments = comments;
        this.members = members;
    }

    /** Of the reasons to tell someone of a comment, the first counts: answered, called by name, following. */
    public void posted(NewComment comment, long id) {
        if (!comment.isVisible()) {
            return;
        }
        long author = comment.memberId() == null ? NOBODY : comment.memberId();
        Set<Long> told = new HashSet<>(Set.of(author));
        tell(answered(comment), Notice.Kind.ANSWER, comment, id, told);
        for (Member called : called(comment)) {
            tell(called.id(), Notice.Kind.MENTION, comment, id, told);
        }
        followers.tell(new Spreading.News(id, comment.articleId(), author, comment.postedAt(), NOBODY));
        if (author != NOBODY && choices.of(author).contains(Choice.FOLLOW_OWN)) {
            follows.offer(author, comment.articleId());
        }
    }

    private void tell(@Nullable Long memberId, Notice.Kind kind, NewComment comment, long commentId, Set<Long> told) {
        if (memberId != null && told.add(memberId)) {
            Instant at = comment.postedAt();
            notices.add(memberId, kind, commentId, at, at.plus(GATHERING));
        }
    }

    private @Nullable Long answered(NewComment comment) {
        Long parent = comment.parentId();
        return parent == null
                ? null
                : comments.byId(parent).map(Comment::memberId).orElse(null);
    }

    private Set<Member> called(NewComment comment) {
        Mentions mentions = Mentions.in(comment.body());
        List<String> keys = List.copyOf(mentions.keys());
        if (keys.isEmpty()) {
            return Set.of();
        }
        return mentions.called(members.byNameKeys(keys).stream()
                .collect(Collectors.toMap(member -> Names.key(member.name()), Function.identity())));
    }

    /** Tells of a comment that waited and is out now: its author, and everyone who is told of a new one. */
    public void letOut(Comment comment, @Nullable Long moderatorId, Instant now) {
        NewComment asPostedNow = new NewComment(
                comment.articleId(),
                comment.parentId(),
                comment.memberId(),
                comment.authorName(),
                comment.body(),
                comment.bodyHtml(),
                now,
                null);
        posted(asPostedNow, comment.id());
        decided(comment, moderatorId, Notice.Kind.APPROVED, now);
    }

    /** A decision was undone: its author is told of it no more. */
    public void undecided(Comment comment) {
        if (comment.memberId() != null) {
            notices.remove(comment.memberId(), comment.id());
        }
    }

    /**
     * Tells the author of a comment what was decided about it; a decision takes the place of the one before.
     *
     * @param moderatorId none where software decided
     */
    public void decided(Comment comment, @Nullable Long moderatorId, Notice.Kind kind, Instant now) {
        Long author = comment.memberId();
        if (author != null && !author.equals(moderatorId)) {
            notices.remove(author, comment.id());
            notices.add(author, kind, comment.id(), now, now.plus(GATHERING));
        }
    }
}
