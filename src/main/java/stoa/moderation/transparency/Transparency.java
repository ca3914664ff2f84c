package stoa.moderation.transparency;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stoa.platform.Platform;
import stoa.text.Dates;

/** The report on moderation: the figures by month and by year. */
public final class Transparency {
    /** As long as what rules have found is told of, too. */
    private static final Duration LATELY = Duration.ofDays(30);

    /** For whoever decides a hundred times in a row they are not counted as often. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    /** The last 30 days, and when they were counted. */
    public record Snapshot(Period period, Instant at) {}

    private final Platform platform;
    private final MonthlyFigures figures;
    private volatile @Nullable Snapshot recent;

    public Transparency(Platform platform) {
        this.platform = platform;
        this.figures = platform.store(MonthlyFigures.class);
    }

    public TransparencyController pages() {
        return new TransparencyController(platform, this);
    }

    /** Years and months in which there was anything, the newest first, each year before its months. */
    public List<Period> periods() {
        Map<String, Period> periods = new TreeMap<>();
        new FigureCounting(month ->
                        List.of(named(periods, Period.nameOf(month.getYear())), named(periods, Period.nameOf(month))))
                .add(figures, Instant.EPOCH);
        figures.waitedByYear()
                .forEach(one -> named(periods, Period.nameOf(one.inYear())).waited(one.asWait()));
        figures.waitedByMonth()
                .forEach(one -> named(periods, Period.nameOf(YearMonth.of(one.inYear(), one.inMonth())))
                        .waited(one.asWait()));
        return periods.values().stream()
                .sorted(Comparator.comparing(Period::year)
                        .reversed()
                        .thenComparing(Period::isMonth)
                        .thenComparing(Comparator.comparing(Period::name).reversed()))
                .toList();
    }

    /** As they were within the last minute. */
    public Snapshot recent(Instant now) {
        Snapshot known = recent;
        if (known == null || !Dates.isRecent(known.at(), KNOWN, now)) {
            known = new Snapshot(count(now.minus(LATELY)), now);
            recent = known;
        }
        return known;
    }

    private Period count(Instant since) {
        Period period = new Period("The last 30 days", FigureCounting.labels());
        new FigureCounting(month -> List.of(period)).add(figures, since);
        figures.waited(since).map(MonthlyFigures.Waited::asWait).ifPresent(period::waited);
        return period;
    }

    /** What can be seen better than read; null before there are two months of it. */
    static List<BarChart> plots(List<Period> periods) {
        Map<YearMonth, Period> months = new TreeMap<>();
        periods.stream().filter(Period::isMonth).forEach(period -> months.put(YearMonth.parse(period.name()), period));
        return months.size() < 2
                ? List.of()
                : List.of(
                        BarChart.of("reports", FigureCounting.REPORTS, months),
                        BarChart.of("hidden", FigureCounting.HIDDEN, months),
                        BarChart.of("appeals", FigureCounting.APPEALS, months));
    }

    private static Period named(Map<String, Period> periods, String name) {
        return periods.computeIfAbsent(name, missing -> new Period(missing, FigureCounting.labels()));
    }
}
