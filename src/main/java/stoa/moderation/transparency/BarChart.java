package stoa.moderation.transparency;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A bar chart of how often something happened, month by month.
 *
 * @param id by which it is named in the page
 * @param bars the oldest first
 * @param most what the highest bar stands for
 */
public record BarChart(String id, String title, List<Bar> bars, long most) {
    /** More would be thinner than can be told apart on a telephone. */
    private static final int MOST_BARS = 24;

    /** Of the field that bars stand in, in units of the drawing; left of it stands what the highest is. */
    private static final int LEFT = 40;

    private static final int WIDTH = 270;
    private static final int BOTTOM = 110;
    private static final int HEIGHT = 100;

    /**
     * One month.
     *
     * @param x its left side; a bar of no height is not seen
     */
    public record Bar(YearMonth month, long count, int x, int width, int height) {
        public int y() {
            return BOTTOM - height;
        }

        String words() {
            return month + ": " + count;
        }
    }

    /** Months in which there was nothing are between the others, so that the distance tells of time. */
    static BarChart of(String id, String label, Map<YearMonth, Period> periods) {
        TreeMap<YearMonth, Period> months = new TreeMap<>(periods);
        YearMonth last = months.lastKey();
        long known = months.firstKey().until(last, ChronoUnit.MONTHS) + 1;
        int shown = (int) Math.min(known, MOST_BARS);
        List<YearMonth> axis = new ArrayList<>();
        for (int back = shown - 1; back >= 0; back--) {
            axis.add(last.minusMonths(back));
        }
        List<Long> counts = axis.stream()
                .map(month -> months.containsKey(month) ? months.get(month).count(label) : 0L)
                .toList();
        return new BarChart(id, label + ", by month", bars(axis, counts), highest(counts));
    }

    private static long highest(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static List<Bar> bars(List<YearMonth> axis, List<Long> counts) {
        int step = WIDTH / axis.size();
        int width = Math.max(1, step * 2 / 3);
        long most = Math.max(1, highest(counts));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < axis.size(); i++) {
            int height = (int) Math.ceil((double) HEIGHT * counts.get(i) / most);
            bars.add(new Bar(axis.get(i), counts.get(i), LEFT + step * i + (step - width) / 2, width, height));
        }
        return bars;
    }

    /** All that the bars say. */
    public String words() {
        return bars.stream().map(Bar::words).collect(Collectors.joining(", ", "", "."));
    }

    public String from() {
        return bars.get(0).month().toString();
    }

    public String until() {
        return bars.get(bars.size() - 1).month().toString();
    }
}
