package stoa.moderation.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stoa.discussion.Comment;
import stoa.platform.Platform;
import stoa.policy.Reason;

/** Tells those who reported something what was decided, and why (DSA Art. 16(5)). */
public final class ReportAnswers {
    private static final String REMEDIES =
            "If you think that this is wrong, write to the people who run this site; in the European Union you can also turn"
                    + " to a certified body for settling disputes out of court, and anywhere to a court.";

    private final Reports reports;
    private final CaseEmails letters;

    ReportAnswers(Platform platform, CaseEmails letters) {
        this.reports = platform.store(Reports.class);
        this.letters = letters;
    }

    public void upheld(Comment comment, Reason reason, Instant now) {
        String outcome = "The comment was hidden for %s.".formatted(reason.words());
        reports.open(comment.id()).forEach(report -> answer(report, Answer.UPHELD, outcome, now));
    }

    /** The reason may be empty. */
    public void rejected(Comment comment, String why, Instant now) {
        reports.open(comment.id()).forEach(report -> answer(report, Answer.REJECTED, kept("comment", why), now));
    }

    /** Whoever wrote the comment has deleted it. */
    public void gone(Comment comment, Instant now) {
        String outcome = "Its author has deleted the comment meanwhile, so there was nothing left to decide about.";
        reports.open(comment.id()).forEach(report -> answer(report, Answer.REJECTED, outcome, now));
    }

    public void rejectedOnArticle(long articleId, String why, Instant now) {
        reports.openOnArticle(articleId).forEach(report -> answer(report, Answer.REJECTED, kept("article", why), now));
    }

    /** Of an article only: what was done about it is said by whoever did it. */
    public void upheldOnArticle(long articleId, String what, Instant now) {
        reports.openOnArticle(articleId).forEach(report -> answer(report, Answer.UPHELD, what, now));
    }

    private static String kept(String what, String why) {
        return ("The " + what + " stays: nothing was found in it that breaks the rules of this site or the law. " + why)
                .strip();
    }

    private enum Answer {
        UPHELD,
        REJECTED
    }

    private void answer(Report report, Answer answer, String outcome, Instant now) {
        Optional<Long> letter = letters.tellLater(report, letter(report, outcome));
        reports.decide(report.id(), answer == Answer.UPHELD, outcome, letter.orElse(null), now);
    }

    private static CaseEmail letter(Report report, String outcome) {
        return new CaseEmail(
                "What was decided about your report",
                List.of(
                        "You reported something, and a person has decided about it. No software did.",
                        outcome,
                        REMEDIES),
                report.commentId() == null ? "/" : "/comments/" + report.commentId());
    }

    /** As if they had not been decided at that time. Answers with how much they weigh, in hundredths. */
    public int reopen(long commentId, Instant decidedAt) {
        reports.letters(commentId, decidedAt).forEach(letters::takeBack);
        reports.reopen(commentId, decidedAt);
        return reports.open(commentId).stream().mapToInt(Report::weight).sum();
    }
}
