package stoa.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report on moderation: the figures by month and by year. */
public final class Transparency {
    /** As long as what rules have found is told of, too. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final Figures figures;

    public Transparency(Figures figures) {
        this.figures = figures;
    }

    /** Years and months in which there was anything, the newest first, each year before its months. */
    public List<Period> periods() {
        Map<String, Period> periods = new TreeMap<>();
        new Counting(month ->
                        List.of(named(periods, Period.nameOf(month.getYear())), named(periods, Period.nameOf(month))))
                .add(figures, Instant.EPOCH);
        return periods.values().stream()
                .sorted(Comparator.comparing(Period::year)
                        .reversed()
                        .thenComparing(Period::isMonth)
                        .thenComparing(Comparator.comparing(Period::name).reversed()))
                .toList();
    }

    /** The last 30 days as one period. */
    public Period lately(Instant now) {
        Period period = new Period("The last 30 days", Counting.labels());
        new Counting(month -> List.of(period)).add(figures, now.minus(LATELY));
        return period;
    }

    /** What can be seen better than read; none before there are two months of it. */
    static List<Plot> plots(List<Period> periods) {
        Map<YearMonth, Period> months = new TreeMap<>();
        periods.stream().filter(Period::isMonth).forEach(period -> months.put(YearMonth.parse(period.name()), period));
        return months.size() < 2
                ? List.of()
                : List.of(
                        Plot.of("reports", Counting.REPORTS, months),
                        Plot.of("hidden", Counting.HIDDEN, months),
                        Plot.of("appeals", Counting.APPEALS, months));
    }

    private static Period named(Map<String, Period> periods, String name) {
        return periods.computeIfAbsent(name, missing -> new Period(missing, Counting.labels()));
    }
}
