package stoa.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of all entries of one kind: every one that was read is in exactly one of the other numbers. */
final class Tally {
    private record Refusal(Place place, String reason) {}

    private long read;
    private long created;
    private long alreadyThere;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<String, Long> changed = new LinkedHashMap<>();
    private final List<Refusal> refused = new ArrayList<>();

    void read() {
        read++;
    }

    void created() {
        created++;
    }

    void alreadyThere() {
        alreadyThere++;
    }

    void leftOut(String reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }

    /** The reason is a sentence. */
    void refused(Place place, String reason) {
        refused.add(new Refusal(place, reason));
    }

    /** Came in otherwise than it was: counted besides, not instead. */
    void changed(String how) {
        changed.merge(how, 1L, Long::sum);
    }

    void add(Tally other) {
        read += other.read;
        created += other.created;
        alreadyThere += other.alreadyThere;
        other.leftOut.forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
        other.changed.forEach((how, count) -> changed.merge(how, count, Long::sum));
        other.refused.stream()
                .sorted(Comparator.comparingLong(refusal -> refusal.place.line()))
                .forEach(refused::add);
    }

    long entries() {
        return read;
    }

    int refusals() {
        return refused.size();
    }

    /** Throws where an entry was lost on the way, which must never pass in silence. */
    List<String> lines(String kind) {
        long left = leftOut.values().stream().mapToLong(count -> count).sum();
        long accounted = created + alreadyThere + left + refused.size();
        if (accounted != read) {
            throw new IllegalStateException("%s: %d read, but only %d accounted for".formatted(kind, read, accounted));
        }
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d read = %d created + %d already there + %d left out + %d refused"
                .formatted(kind, read, created, alreadyThere, left, refused.size()));
        addCounts("left out", leftOut, lines);
        addCounts("brought in, but", changed, lines);
        refused.forEach(refusal -> lines.add("  refused: " + refusal.place + ": " + refusal.reason));
        return lines;
    }

    private static void addCounts(String what, Map<String, Long> counts, List<String> lines) {
        if (!counts.isEmpty()) {
            lines.add(counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " × " + entry.getKey())
                    .collect(Collectors.joining(", ", "  " + what + ": ", "")));
        }
    }
}
