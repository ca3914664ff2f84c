package stoa.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stoa.account.Members;
import stoa.account.RateLimit;
import stoa.account.Role;
import stoa.logging.Counts;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;
import stoa.queue.Subject;
import stoa.queue.Urgency;
import stoa.screening.filter.TextPrint;

/** The rules of this forum, before a comment is out. Staff are looked at by nobody but one another. */
public final class Screening {
    /** In one transaction, so that nobody who posts waits for long: some 200 comments. */
    private static final int NUMBERS_AT_A_TIME = 1_200;

    private final Platform platform;
    private final Members members;
    private final RuleBook book;
    private final LearnedFilter filter;
    private final Facts facts;
    private final TextPrints prints;
    private final RuleHits hits;
    private final QueueItems queue;
    private final Counts acted = new Counts(everyRuleAndMeasure());

    public Screening(Platform platform, Members members) {
        this.platform = platform;
        this.members = members;
        this.book = new RuleBook(platform.store(RuleChoices.class));
        platform.database().onChange(RuleBook.CHANGE, book::forget);
        this.filter = new LearnedFilter(platform.store(TrainingComments.class));
        this.facts = platform.store(Facts.class);
        this.prints = platform.store(TextPrints.class);
        this.hits = platform.store(RuleHits.class);
        this.queue = platform.store(QueueItems.class);
    }

    /** What administrators have chosen for each rule. */
    public RuleBook book() {
        return book;
    }

    /** What has been learned from decisions. */
    public LearnedFilter filter() {
        return filter;
    }

    public RuleTrials trials() {
        return new RuleTrials(platform.store(RecentComments.class), facts, prints, filter, platform.clock());
    }

    /** How often each rule has found something, by the names of the rule and of its measure with a space between. */
    public Counts acted() {
        return acted;
    }

    /** Comments whose texts need not be remembered any more; the next to be forgotten, not all. */
    public List<Long> outdated(Instant now) {
        return prints.outdated(now.minus(Checks.MEMORY), RateLimit.future(now), NUMBERS_AT_A_TIME);
    }

    /** To be called within a transaction. */
    public int forget(List<Long> outdated) {
        prints.forget(outdated);
        return outdated.size();
    }

    private static String[] everyRuleAndMeasure() {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> Arrays.stream(RuleAction.values()).map(measure -> rule.name() + " " + measure))
                .toArray(String[]::new);
    }

    /** To be called within the transaction that posts or changes the comment. */
    public Verdict screen(Candidate candidate, Waiting waiting) {
        if (isByStaff(candidate)) {
            return Verdict.CLEAR;
        }
        List<Finding> findings = new ArrayList<>();
        byArticle(waiting, candidate).ifPresent(findings::add);
        Checks checks = new Checks(facts, prints, filter, candidate);
        for (RuleChoice choice : book.all()) {
            Optional<RuleAction> measure = choice.measure().measure();
            if (measure.isPresent()) {
                checks.find(choice)
                        .map(found -> finding(choice.rule(), measure.get(), found))
                        .ifPresent(findings::add);
            }
        }
        return new Verdict(findings);
    }

    private boolean isByStaff(Candidate candidate) {
        return candidate.memberId() != null
                && members.byId(candidate.memberId())
                        .filter(member -> member.role().includes(Role.MODERATOR))
                        .isPresent();
    }

    private Optional<Finding> byArticle(Waiting waiting, Candidate candidate) {
        if (waiting == Waiting.ALL) {
            return Optional.of(finding(Rule.ARTICLE, RuleAction.HOLD, "every comment on this article waits"));
        }
        return waiting == Waiting.FIRST && !facts.wasHeardBefore(candidate)
                ? Optional.of(finding(Rule.ARTICLE, RuleAction.HOLD, "first comments on this article wait"))
                : Optional.empty();
    }

    private static Finding finding(Rule rule, RuleAction measure, String exactly) {
        return new Finding(rule.name(), measure, exactly, rule.plainly());
    }

    /** Keeps what was found, within the same transaction, and what is compared with the next ones. */
    public void note(Verdict verdict, Candidate candidate) {
        boolean isKept = candidate.id() != Candidate.NEW && !verdict.isRefused();
        for (Finding finding : verdict.findings()) {
            acted.add(finding.rule() + " " + finding.measure());
            hits.add(
                    finding.rule(),
                    finding.measure(),
                    isKept ? candidate.id() : null,
                    finding.exactly(),
                    candidate.at());
        }
        if (!isKept) {
            return;
        }
        prints.forget(List.of(candidate.id()));
        prints.keep(candidate.id(), TextPrint.of(candidate.body()));
        if (verdict.isHeld()) {
            int urgency = Urgency.ofHeld(filter.probability(candidate));
            Subject subject = new Subject.Comment(candidate.id(), candidate.articleId());
            queue.open(QueueItem.Kind.HELD, subject, urgency, candidate.at());
        } else {
            facts.learnHosts(candidate.hosts(), candidate.at());
        }
    }
}
