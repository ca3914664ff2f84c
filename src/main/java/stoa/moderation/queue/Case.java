package stoa.moderation.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.discussion.Article;
import stoa.discussion.Comment;
import stoa.moderation.decision.Decision;

/**
 * A case: what is known about something that is to be decided.
 *
 * @param article null where it is about a member alone
 * @param comment null where it is about an article or a member
 * @param parent the comment that it answers
 * @param writer the member who wrote it, or who appeals; null for someone without an account
 * @param findings of rules, in their own exact words
 * @param appealed the decision that is appealed against
 * @param cluster null where it is about something else
 * @param answerable whether this moderator may answer that appeal
 */
public record Case(
        QueueRow item,
        @Nullable Article article,
        @Nullable Comment comment,
        @Nullable Comment parent,
        @Nullable Member writer,
        @Nullable History history,
        List<String> findings,
        OpenReports reports,
        @Nullable Decision appealed,
        boolean answerable,
        @Nullable ClusterCase cluster,
        List<MemberNote> notes,
        List<SimilarComments> others) {}
