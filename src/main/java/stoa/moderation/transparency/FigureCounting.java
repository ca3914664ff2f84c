package stoa.moderation.transparency;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stoa.moderation.decision.Decision;
import stoa.moderation.decision.FoundBy;
import stoa.policy.Reason;
import stoa.screening.RuleAction;

/** The counting of figures: adds what was reported, decided and appealed against to the periods that it falls into. */
final class FigureCounting {
    static final String REPORTS = "Reports";
    static final String HIDDEN = "Comments hidden";
    static final String APPEALS = "Appeals";

    private static final String LET_OUT = "Comments let out that had waited";
    private static final String KEPT = "Reported, and left as it was";
    private static final String WARNED = "Warnings";
    private static final String SUSPENDED = "Suspensions";
    private static final String SOFTWARE = "Decided by software alone";
    private static final String PEOPLE = "Decided by people";
    private static final String FOUND_REPORT = "Limited after a report";
    private static final String FOUND_SOFTWARE = "Limited after software had it wait";
    private static final String FOUND_PERSON = "Limited after a moderator came across it";
    private static final String GRANTED = "Appeals granted";
    private static final String DENIED = "Appeals denied";
    private static final String PENDING = "Appeals that wait for an answer";
    private static final String HELD = "Times a rule had a comment wait";
    private static final String REFUSED = "Times a rule refused a comment";

    private final Function<YearMonth, List<Period>> periods;

    /** The function gives the periods that a month belongs to. */
    FigureCounting(Function<YearMonth, List<Period>> periods) {
        this.periods = periods;
    }

    void add(MonthlyFigures figures, Instant since) {
        figures.reported(since).forEach(this::add);
        figures.decided(since).forEach(this::add);
        figures.appealed(since).forEach(this::add);
        figures.ruled(since).forEach(this::add);
    }

    private void add(MonthlyFigures.Reported one) {
        YearMonth month = YearMonth.of(one.inYear(), one.inMonth());
        add(month, REPORTS, one.cases());
        add(month, of(REPORTS, one.reason()), one.cases());
    }

    private void add(MonthlyFigures.Decided one) {
        YearMonth month = YearMonth.of(one.inYear(), one.inMonth());
        add(month, one.software() ? SOFTWARE : PEOPLE, one.cases());
        String what = what(one.action());
        add(month, what, one.cases());
        if (limits(one.action())) {
            add(month, of(what, one.reason()), one.cases());
        }
        if (one.action() == Decision.Act.HIDE || one.action() == Decision.Act.SUSPEND) {
            add(month, how(one.found()), one.cases());
        }
    }

    private void add(MonthlyFigures.Appealed one) {
        YearMonth month = YearMonth.of(one.inYear(), one.inMonth());
        add(month, APPEALS, one.made());
        add(month, GRANTED, one.granted());
        add(month, DENIED, one.denied());
        add(month, PENDING, one.made() - one.granted() - one.denied());
    }

    private void add(MonthlyFigures.Ruled one) {
        add(YearMonth.of(one.inYear(), one.inMonth()), one.measure() == RuleAction.HOLD ? HELD : REFUSED, one.cases());
    }

    private void add(YearMonth month, String label, long count) {
        periods.apply(month).forEach(period -> period.add(label, count));
    }

    private static String what(Decision.Act act) {
        return switch (act) {
            case HIDE -> HIDDEN;
            case APPROVE -> LET_OUT;
            case KEEP -> KEPT;
            case WARN -> WARNED;
            case SUSPEND -> SUSPENDED;
        };
    }

    /** Whether it is something against somebody, which has a reason. */
    private static boolean limits(Decision.Act act) {
        return act != Decision.Act.APPROVE && act != Decision.Act.KEEP;
    }

    private static String how(FoundBy found) {
        return switch (found) {
            case PERSON -> FOUND_PERSON;
            case REPORT -> FOUND_REPORT;
            case SOFTWARE -> FOUND_SOFTWARE;
        };
    }

    private static String of(String label, @Nullable Reason reason) {
        return label + ": " + (reason == null ? Reason.OTHER : reason).label();
    }

    /** Of everything that is counted, in the order in which it is told. */
    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        addWithReasons(labels, REPORTS);
        addWithReasons(labels, HIDDEN);
        labels.addAll(List.of(LET_OUT, KEPT));
        addWithReasons(labels, WARNED);
        addWithReasons(labels, SUSPENDED);
        labels.addAll(List.of(PEOPLE, SOFTWARE, FOUND_REPORT, FOUND_SOFTWARE, FOUND_PERSON));
        labels.addAll(List.of(APPEALS, GRANTED, DENIED, PENDING, HELD, REFUSED));
        return labels;
    }

    private static void addWithReasons(List<String> labels, String label) {
        labels.add(label);
        Reason.choices().forEach(reason -> labels.add(of(label, reason)));
    }
}
