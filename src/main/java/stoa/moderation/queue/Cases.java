package stoa.moderation.queue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.moderation.decision.Decision;
import stoa.moderation.decision.DecisionRecords;
import stoa.moderation.reporting.Report;
import stoa.moderation.reporting.Reports;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.screening.Rule;
import stoa.screening.RuleHits;
import stoa.screening.TextPrints;

/** The cases: gathers what is known about something that is to be decided. */
final class Cases {
    /** Of each kind of other comment, and of notes. */
    private static final int FEW = 3;

    private final Desk desk;
    private final Articles articles;
    private final Comments comments;
    private final Members members;
    private final Reports reports;
    private final DecisionRecords records;
    private final RuleHits hits;
    private final TextPrints prints;
    private final MemberNotes notes;
    private final Staff staff;
    private final Clusterings clusters;
    private final Clock clock;

    Cases(Platform platform) {
        this.desk = platform.store(Desk.class);
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.members = platform.store(Members.class);
        this.reports = platform.store(Reports.class);
        this.records = platform.store(DecisionRecords.class);
        this.hits = platform.store(RuleHits.class);
        this.prints = platform.store(TextPrints.class);
        this.notes = platform.store(MemberNotes.class);
        this.staff = platform.store(Staff.class);
        this.clusters = platform.store(Clusterings.class);
        this.clock = platform.clock();
    }

    /**
     * For one moderator; {@code limitedId} is theirs again where they see what is on articles with their tags alone. Of many
     * reports or comments it has those that come after that one; 0 for the first.
     */
    Case of(QueueRow item, Member moderator, @Nullable Long limitedId, long after) {
        @Nullable
        Comment comment = item.subject().commentId() == null
                ? null
                : comments.byId(item.subject().commentId()).orElse(null);
        @Nullable
        Decision appealed = item.subject().decisionId() == null
                ? null
                : records.byId(item.subject().decisionId()).orElse(null);
        @Nullable Member writer = writer(comment, appealed);
        return new Case(
                item,
                article(item),
                comment,
                comment == null ? null : parent(comment),
                writer,
                history(comment, writer),
                comment == null ? List.of() : findings(comment),
                OpenReports.of(reports(item), after),
                appealed,
                appealed != null && staff.mayAnswer(appealed, moderator),
                item.subject().clusterId() == null
                        ? null
                        : clusters.of(item.subject().clusterId(), after),
                writer == null || limitedId != null ? List.of() : notes.about(writer.id(), FEW),
                comment == null ? List.of() : others(comment, limitedId));
    }

    /** Whether this moderator may answer the appeal. */
    boolean mayAnswer(QueueItem item, Member moderator) {
        return Optional.ofNullable(item.subject().decisionId())
                .flatMap(records::byId)
                .filter(decision -> staff.mayAnswer(decision, moderator))
                .isPresent();
    }

    private @Nullable Article article(QueueRow item) {
        return item.subject().articleId() == null
                ? null
                : articles.byId(item.subject().articleId()).orElse(null);
    }

    private @Nullable Comment parent(Comment comment) {
        return comment.parentId() == null
                ? null
                : comments.byId(comment.parentId()).orElse(null);
    }

    private @Nullable Member writer(@Nullable Comment comment, @Nullable Decision appealed) {
        Long id = comment != null ? comment.memberId() : appealed == null ? null : appealed.memberId();
        return id == null ? null : members.byId(id).orElse(null);
    }

    private @Nullable History history(@Nullable Comment comment, @Nullable Member writer) {
        if (writer != null) {
            return desk.ofMember(writer.id(), History.MOST);
        }
        String visitor = comment == null ? null : desk.traces(comment.id()).visitor();
        return visitor == null ? null : desk.ofVisitor(visitor, History.MOST);
    }

    private List<String> findings(Comment comment) {
        return hits.of(comment.id()).stream()
                .map(hit -> Rule.named(hit.rule()).map(Rule::label).orElse(hit.rule()) + ": " + hit.found())
                .toList();
    }

    private List<Report> reports(QueueRow item) {
        if (item.subject().commentId() != null) {
            return reports.open(item.subject().commentId());
        }
        return item.subject().articleId() == null || item.kind() != QueueItem.Kind.REPORTED
                ? List.of()
                : reports.openOnArticle(item.subject().articleId());
    }

    private List<SimilarComments> others(Comment comment, @Nullable Long limitedId) {
        List<SimilarComments> all = new ArrayList<>();
        Desk.Traces traces = desk.traces(comment.id());
        String visitor = traces.visitor();
        Long member = comment.memberId();
        if (member != null) {
            all.add(new SimilarComments("By the same member", desk.byMember(member, comment.id(), limitedId, FEW)));
        } else if (visitor != null) {
            all.add(new SimilarComments("By the same visitor", desk.byVisitor(visitor, comment.id(), limitedId, FEW)));
        }
        Optional.ofNullable(traces.network())
                .filter(network -> visitor != null)
                .ifPresent(network -> all.add(new SimilarComments(
                        "By others in the same network",
                        desk.fromNetwork(network, visitor == null ? "" : visitor, comment.id(), limitedId, FEW))));
        List<Long> alike = prints.sharing(prints.of(comment.id()), clock.instant(), FEW + 1);
        if (!alike.isEmpty()) {
            all.add(new SimilarComments("With much the same text", desk.among(alike, comment.id(), limitedId, FEW)));
        }
        return all.stream().filter(one -> !one.comments().isEmpty()).toList();
    }
}
