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

/**
 * The notifier: writes who is to be told of something, within the transaction in which it happens: the notice is kept with
 * what it tells of, or neither is. Letters are written of notices afterwards, a few at a time, so that nobody who posts
 * waits for them, however many follow.
 */
public final class Notifier {
    /** What happens within this time is told in one letter. */
    static final Duration GATHERING = Duration.ofMinutes(10);

    private static final long NOBODY = 0;

    private final Notices notices;
    private final Follows follows;
    private final Followers followers;
    private final NoticeChoices choices;
    private final Members members;

    Notifier(Notices notices, Follows follows, Followers followers, NoticeChoices choices, Members members) {
        this.notices = notices;
        this.follows = follows;
        this.followers = followers;
        this.choices = choices;
        this.members = members;
    }

    /**
     * Tells of a comment that is out. Of the reasons to tell someone, the first counts: answered, called by name,
     * following.
     */
    public void posted(NoticedComment comment, Instant at) {
        long author = comment.author() == null ? NOBODY : comment.author();
        Set<Long> told = new HashSet<>(Set.of(author));
        tell(comment.answered(), Notice.Kind.ANSWER, comment, at, told);
        for (Member called : called(comment.body())) {
            tell(called.id(), Notice.Kind.MENTION, comment, at, told);
        }
        followers.tell(new PendingFollowerNotices.News(comment.id(), comment.articleId(), author, at, NOBODY));
        if (author != NOBODY && choices.of(author).contains(NoticeChoice.FOLLOW_OWN)) {
            follows.offer(author, comment.articleId());
        }
    }

    private void tell(@Nullable Long memberId, Notice.Kind kind, NoticedComment comment, Instant at, Set<Long> told) {
        if (memberId != null && told.add(memberId)) {
            notices.add(memberId, kind, comment.id(), at, at.plus(GATHERING));
        }
    }

    private Set<Member> called(String body) {
        Mentions mentions = Mentions.in(body);
        List<String> keys = List.copyOf(mentions.keys());
        if (keys.isEmpty()) {
            return Set.of();
        }
        return mentions.called(members.byNameKeys(keys).stream()
                .collect(Collectors.toMap(member -> Names.key(member.name()), Function.identity())));
    }

    /** Tells of a comment that waited and is out now: its author, and everyone who is told of a new one. */
    public void letOut(NoticedComment comment, @Nullable Long moderatorId, Instant now) {
        posted(comment, now);
        decided(comment, moderatorId, Notice.Kind.APPROVED, now);
    }

    /** A decision was undone: its author is told of it no more. */
    public void undecided(NoticedComment comment) {
        if (comment.author() != null) {
            notices.remove(comment.author(), comment.id());
        }
    }

    /**
     * Tells the author of a comment what was decided about it; a decision takes the place of the one before.
     *
     * @param moderatorId null where software decided
     */
    public void decided(NoticedComment comment, @Nullable Long moderatorId, Notice.Kind kind, Instant now) {
        Long author = comment.author();
        if (author != null && !author.equals(moderatorId)) {
            notices.remove(author, comment.id());
            notices.add(author, kind, comment.id(), now, now.plus(GATHERING));
        }
    }
}
