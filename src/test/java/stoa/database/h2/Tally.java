package stoa.database.h2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many images of each kind were looked at, and what was wrong with them. */
final class Tally {
    private final Map<Left, Integer> images = new EnumMap<>(Left.class);
    private final Map<Left, Integer> bad = new EnumMap<>(Left.class);
    private final List<String> wrong = new ArrayList<>();

    void add(Left left, List<String> whatIsWrong) {
        images.merge(left, 1, Integer::sum);
        bad.merge(left, whatIsWrong.isEmpty() ? 0 : 1, Integer::sum);
        whatIsWrong.forEach(words -> wrong.add(left + ": " + words));
    }

    int images() {
        return images.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<String> wrong() {
        return wrong;
    }

    /** A line for each kind, then one for each thing that was wrong. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        images.forEach((left, count) ->
                lines.add("%-8s %6d images, %5d with something wrong".formatted(left, count, bad.get(left))));
        lines.addAll(wrong);
        return lines;
    }
}
