package stoa.moderation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stoa.discussion.Measure;
import stoa.discussion.Reason;

/** The report on moderation: the figures by month and by year. */
public final class Transparency {
    /** Enough for the median of any month to be known; older ones are told of a part. */
    private static final int MOST_WAITS = 100_000;

    private static final String REPORTS = "Reports";
    private static final String HIDDEN = "Comments hidden";
    private static final String LET_OUT = "Comments let out that had waited";
    private static final String KEPT = "Reported, and left as it was";
    private static final String WARNED = "Warnings";
    private static final String SUSPENDED = "Suspensions";
    private static final String SOFTWARE = "Decided by software alone";
    private static final String PEOPLE = "Decided by people";
    private static final String FOUND_REPORT = "Limited after a report";
    private static final String FOUND_SOFTWARE = "Limited after software had it wait";
    private static final String FOUND_PERSON = "Limited after a moderator came across it";
    private static final String APPEALS = "Appeals";
    private static final String GRANTED = "Appeals granted";
    private static final String DENIED = "Appeals denied";
    private static final String HELD = "Times a rule had a comment wait";
    private static final String REFUSED = "Times a rule refused a comment";

    private final Figures figures;

    public Transparency(Figures figures) {
        this.figures = figures;
    }

    /** Years and months in which there was anything, the newest first, each year before its months. */
    public List<Period> periods() {
        Map<String, Period> periods = new TreeMap<>();
        for (Figures.Reported one : figures.reported()) {
            add(periods, one.inYear(), one.inMonth(), REPORTS, one.cases());
            add(
                    periods,
                    one.inYear(),
                    one.inMonth(),
                    REPORTS + ": " + one.reason().label(),
                    one.cases());
        }
        figures.decided().forEach(one -> add(periods, one));
        for (Figures.Appealed one : figures.appealed()) {
            add(periods, one.inYear(), one.inMonth(), APPEALS, one.made());
            add(periods, one.inYear(), one.inMonth(), GRANTED, one.granted());
            add(periods, one.inYear(), one.inMonth(), DENIED, one.denied());
        }
        for (Figures.Ruled one : figures.ruled()) {
            add(periods, one.inYear(), one.inMonth(), one.measure() == Measure.HOLD ? HELD : REFUSED, one.cases());
        }
        figures.waited(MOST_WAITS).forEach(one -> add(periods, one));
        return periods.values().stream()
                .sorted(Comparator.comparing((Period period) -> period.name().substring(0, 4))
                        .reversed()
                        .thenComparing(period -> period.name().length())
                        .thenComparing(Comparator.comparing(Period::name).reversed()))
                .toList();
    }

    private static void add(Map<String, Period> periods, Figures.Decided one) {
        add(periods, one.inYear(), one.inMonth(), one.software() ? SOFTWARE : PEOPLE, one.cases());
        String what = switch (one.action()) {
            case HIDE -> HIDDEN;
            case APPROVE -> LET_OUT;
            case KEEP -> KEPT;
            case WARN -> WARNED;
            case SUSPEND -> SUSPENDED;
        };
        add(periods, one.inYear(), one.inMonth(), what, one.cases());
        if (one.action() == Decision.Act.HIDE) {
            Reason reason = one.reason() == null ? Reason.OTHER : one.reason();
            add(periods, one.inYear(), one.inMonth(), HIDDEN + ": " + reason.label(), one.cases());
        }
        if (one.action() == Decision.Act.HIDE || one.action() == Decision.Act.SUSPEND) {
            String found = switch (one.found()) {
                case PERSON -> FOUND_PERSON;
                case REPORT -> FOUND_REPORT;
                case SOFTWARE -> FOUND_SOFTWARE;
            };
            add(periods, one.inYear(), one.inMonth(), found, one.cases());
        }
    }

    private static void add(Map<String, Period> periods, Figures.Waited one) {
        OffsetDateTime at = one.decidedAt().atOffset(ZoneOffset.UTC);
        Duration wait = Duration.between(one.waitedSince(), one.decidedAt());
        year(periods, at.getYear()).addWait(wait);
        month(periods, at.getYear(), at.getMonthValue()).addWait(wait);
    }

    private static void add(Map<String, Period> periods, int year, int month, String label, long count) {
        year(periods, year).add(label, count);
        month(periods, year, month).add(label, count);
    }

    private static Period year(Map<String, Period> periods, int year) {
        return periods.computeIfAbsent("%04d".formatted(year), name -> new Period(name, labels()));
    }

    private static Period month(Map<String, Period> periods, int year, int month) {
        return periods.computeIfAbsent("%04d-%02d".formatted(year, month), name -> new Period(name, labels()));
    }

    /** Of everything that is counted, in the order in which it is told. */
    static List<String> labels() {
        List<String> labels = new ArrayList<>(List.of(REPORTS));
        Reason.choices().forEach(reason -> labels.add(REPORTS + ": " + reason.label()));
        labels.add(HIDDEN);
        Reason.choices().forEach(reason -> labels.add(HIDDEN + ": " + reason.label()));
        labels.addAll(List.of(
                LET_OUT,
                KEPT,
                WARNED,
                SUSPENDED,
                PEOPLE,
                SOFTWARE,
                FOUND_REPORT,
                FOUND_SOFTWARE,
                FOUND_PERSON,
                APPEALS,
                GRANTED,
                DENIED,
                HELD,
                REFUSED));
        return labels;
    }
}
