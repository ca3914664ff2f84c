package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.discussion.Conversation;
import stoa.discussion.Defaults;
import stoa.discussion.DefaultsChoice;
import stoa.http.Form;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.screening.LearnedFilter;
import stoa.screening.NetworkBlocks;
import stoa.screening.Rule;
import stoa.screening.RuleBook;
import stoa.screening.RuleChoice;
import stoa.screening.RuleChoice.Level;
import stoa.screening.RuleHits;
import stoa.screening.RuleTrial;
import stoa.screening.RuleTrials;
import stoa.screening.Screening;
import stoa.text.TypedText;

/** What the rules do here: seen by moderators, tried and set by administrators. */
public final class RulesController {
    private static final Duration LATELY = Duration.ofDays(30);

    private final RuleBook book;
    private final RuleHits hits;
    private final RuleTrials trials;
    private final DefaultsChoice defaults;
    private final LearnedFilter filter;
    private final NetworkBlocks blocks;
    private final ModerationLog log;
    private final Clock clock;
    private final Templates templates;

    RulesController(Platform platform, Screening screening, DefaultsChoice defaults) {
        this.book = screening.book();
        this.hits = platform.store(RuleHits.class);
        this.trials = screening.trials();
        this.defaults = defaults;
        this.filter = screening.filter();
        this.blocks = platform.store(NetworkBlocks.class);
        this.log = platform.store(ModerationLog.class);
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** What was typed about one rule, and what came of it. */
    private record Attempt(
            RuleChoice choice, String problem, @Nullable RuleTrial trial) {}

    /** {@code GET /moderation/rules} */
    public void show(Context ctx) {
        show(ctx, HttpStatus.OK, null);
    }

    /** {@code POST /moderation/rules}: sets one rule, or tries it */
    public void update(Context ctx) {
        Form form = Visit.of(ctx).form();
        RuleChoice choice = typed(form).orElseThrow(NotFoundResponse::new);
        Optional<String> problem = problem(choice);
        if (problem.isPresent()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, new Attempt(choice, problem.get(), null));
        } else if (form.has("try")) {
            show(ctx, HttpStatus.OK, new Attempt(choice, "", trials.of(choice)));
        } else {
            Member administrator = Visit.of(ctx).signedIn().orElseThrow();
            Instant now = clock.instant();
            book.choose(choice, administrator, now);
            log.record(NewEntry.of(now, administrator.id(), Action.RULE)
                    .saying("“%s”: %s"
                            .formatted(choice.rule().label(), choice.measure().label())));
            ctx.redirect("/moderation/rules#" + choice.rule().word(), HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /moderation/rules} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        if (!Visit.of(ctx).moderates()) {
            throw new RefusedException(refusal);
        }
        RuleChoice choice = typed(Visit.of(ctx).form()).orElseThrow(() -> new RefusedException(refusal));
        show(ctx, HttpStatus.forStatus(refusal.status()), new Attempt(choice, refusal.words(), null));
    }

    /** Empty where it is about no rule of ours. */
    private static Optional<RuleChoice> typed(Form form) {
        return Rule.choices().stream()
                .filter(one -> one.word().equals(form.field("rule")))
                .findFirst()
                .map(rule -> typed(rule, form));
    }

    private static RuleChoice typed(Rule rule, Form form) {
        return new RuleChoice(
                rule,
                Level.of(form.field("measure")).orElse(Level.OFF),
                TypedText.printable(TypedText.text(form.field("setting"))));
    }

    private static Optional<String> problem(RuleChoice choice) {
        if (!choice.rule().levels().contains(choice.measure())) {
            return Optional.of("The filter only ever orders and holds: it cannot refuse anything.");
        }
        return choice.rule().settingProblem(choice.setting());
    }

    /** {@code POST /moderation/rules/articles}: what becomes of comments on new articles */
    public void updateDefaults(Context ctx) {
        Form form = Visit.of(ctx).form();
        String days = form.field("days_open").strip();
        Optional<Conversation> conversation = Conversation.choice(form.field("conversation"));
        Optional<String> problem =
                conversation.isEmpty() ? Optional.of("Choose what becomes of comments.") : Defaults.daysProblem(days);
        if (problem.isPresent()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, lines(null), days, problem.get());
            return;
        }
        Member administrator = Visit.of(ctx).signedIn().orElseThrow();
        Instant now = clock.instant();
        defaults.choose(
                new Defaults(conversation.orElseThrow(), days.isEmpty() ? null : Integer.valueOf(days)),
                administrator,
                now);
        log.record(NewEntry.of(now, administrator.id(), Action.SWITCH)
                .saying("for comments on new articles: " + conversation.get().label()));
        ctx.redirect("/moderation/rules", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /moderation/rules/networks}: lets all blocked networks in again */
    public void unblock(Context ctx) {
        Member administrator = Visit.of(ctx).signedIn().orElseThrow();
        if (blocks.clear() > 0) {
            log.record(NewEntry.of(clock.instant(), administrator.id(), Action.UNBLOCK));
        }
        ctx.redirect("/moderation/rules#network", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, HttpStatus status, @Nullable Attempt attempt) {
        ctx.status(status);
        show(ctx, lines(attempt), defaults.get().daysOpenWords(), "");
    }

    private void show(Context ctx, List<RulesPage.Line> lines, String days, String problem) {
        RulesPage page = new RulesPage(lines, defaults.get(), days, problem, filter.knowledge(), blocks.count());
        PageBody.show(ctx, templates.moderationRules(Visit.of(ctx), page));
    }

    private List<RulesPage.Line> lines(@Nullable Attempt attempt) {
        List<RuleHits.Tally> tallies = hits.since(clock.instant().minus(LATELY));
        return book.all().stream()
                .map(choice -> line(choice, of(choice, tallies), attempt))
                .toList();
    }

    private static List<RuleHits.Tally> of(RuleChoice choice, List<RuleHits.Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.rule().equals(choice.rule().name()))
                .toList();
    }

    private static RulesPage.Line line(RuleChoice choice, List<RuleHits.Tally> tallies, @Nullable Attempt attempt) {
        return attempt != null && attempt.choice().rule() == choice.rule()
                ? new RulesPage.Line(attempt.choice(), tallies, attempt.problem(), attempt.trial())
                : new RulesPage.Line(choice, tallies, "", null);
    }
}
