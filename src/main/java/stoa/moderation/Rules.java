package stoa.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Limit;
import stoa.account.Members;
import stoa.account.Role;
import stoa.discussion.Article;
import stoa.discussion.Conversation;
import stoa.discussion.Finding;
import stoa.discussion.Measure;
import stoa.discussion.NewComment;
import stoa.discussion.Screening;
import stoa.discussion.Verdict;
import stoa.evidence.TextPrint;
import stoa.logging.Counts;

/** The rules of this forum, before a comment is out. Staff are looked at by nobody but one another. */
public final class Rules implements Screening {
    /** In one transaction, so that nobody who posts waits for long: some 200 comments. */
    private static final int NUMBERS_AT_A_TIME = 1_200;

    private final RuleBook book;
    private final Facts facts;
    private final TextPrints prints;
    private final RuleHits hits;
    private final Matters matters;
    private final Members members;
    private final Filter filter;
    private final Counts acted = new Counts(everyRuleAndMeasure());

    public Rules(
            RuleBook book,
            Facts facts,
            TextPrints prints,
            RuleHits hits,
            Matters matters,
            Members members,
            Filter filter) {
        this.book = book;
        this.facts = facts;
        this.prints = prints;
        this.hits = hits;
        this.matters = matters;
        this.members = members;
        this.filter = filter;
    }

    /** How often each rule has found something, by the names of the rule and of its measure with a space between. */
    public Counts acted() {
        return acted;
    }

    /** Comments whose texts need not be remembered any more; the next to be forgotten, not all. */
    public List<Long> outdated(Instant now) {
        return prints.outdated(now.minus(Checks.MEMORY), Limit.future(now), NUMBERS_AT_A_TIME);
    }

    /** To be called within a transaction. */
    public int forget(List<Long> outdated) {
        prints.forget(outdated);
        return outdated.size();
    }

    private static String[] everyRuleAndMeasure() {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> Arrays.stream(Measure.values()).map(measure -> rule.name() + " " + measure))
                .toArray(String[]::new);
    }

    @Override
    public Verdict screen(Article article, NewComment comment, @Nullable Long id) {
        if (isByStaff(comment)) {
            return Verdict.CLEAR;
        }
        Candidate candidate = Candidate.of(comment, id == null ? 0 : id);
        List<Finding> findings = new ArrayList<>();
        byArticle(article, candidate).ifPresent(findings::add);
        Checks checks = new Checks(facts, prints, filter, candidate);
        for (RuleChoice choice : book.all()) {
            Optional<Measure> measure = choice.measure().measure();
            if (measure.isPresent()) {
                checks.find(choice)
                        .map(found -> finding(choice.rule(), measure.get(), found))
                        .ifPresent(findings::add);
            }
        }
        return new Verdict(findings);
    }

    private boolean isByStaff(NewComment comment) {
        return comment.memberId() != null
                && members.byId(comment.memberId())
                        .filter(member -> member.role().includes(Role.MODERATOR))
                        .isPresent();
    }

    private Optional<Finding> byArticle(Article article, Candidate candidate) {
        if (article.conversation() == Conversation.ALL_HELD) {
            return Optional.of(finding(Rule.ARTICLE, Measure.HOLD, "every comment on this article waits"));
        }
        return article.conversation() == Conversation.FIRST_HELD && !facts.wasHeardBefore(candidate)
                ? Optional.of(finding(Rule.ARTICLE, Measure.HOLD, "first comments on this article wait"))
                : Optional.empty();
    }

    private static Finding finding(Rule rule, Measure measure, String exactly) {
        return new Finding(rule.name(), measure, exactly, rule.plainly());
    }

    @Override
    public void note(Verdict verdict, NewComment comment, @Nullable Long id) {
        for (Finding finding : verdict.findings()) {
            acted.add(finding.rule() + " " + finding.measure());
            hits.add(finding.rule(), finding.measure(), id, finding.exactly(), comment.postedAt());
        }
        if (id == null) {
            return;
        }
        Candidate candidate = Candidate.of(comment, id);
        prints.forget(List.of(id));
        prints.keep(id, TextPrint.of(comment.body()));
        if (verdict.isHeld()) {
            int urgency = Urgency.ofHeld(filter.probability(candidate));
            matters.open(Matter.Kind.HELD, id, comment.articleId(), null, urgency, comment.postedAt());
        } else if (!verdict.isRefused()) {
            facts.learnHosts(candidate.hosts(), comment.postedAt());
        }
    }
}
