package stoa.moderation.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stoa.screening.filter.PlainWords;
import stoa.screening.filter.Shingles;
import stoa.screening.filter.TextPrint;

/**
 * Finds comments that are nearly the same text.
 *
 * <p>Each is compared with the first of those groups only that it shares a number of its {@link TextPrint} with; so the
 * time grows with the comments and not with their pairs, and no chain of small changes ties together what differs.
 */
final class SameText {
    /** Fewer words, as of thanks, come out the same for many people. */
    private static final int FEWEST_WORDS = TextPrint.FEWEST_WORDS_IN_PARTS;

    /** A word changed in every fifteen leaves so much. */
    private static final double ALIKE = 0.6;

    /** Two are a comment sent twice. */
    private static final int FEWEST = 3;

    /** More groups that share a number are not compared, lest texts made to share one cost time. */
    private static final int MOST_COMPARED = 8;

    private static final int MOST_PAIRS_FOR_CHANCE = 200;

    private final Map<Long, List<Group>> byBand = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private SameText() {}

    static List<Evidence> in(List<Post> posts) {
        SameText same = new SameText();
        posts.forEach(same::read);
        String chance = same.chance();
        return same.groups.stream()
                .filter(group -> group.posts.size() >= FEWEST)
                .map(group -> Evidence.of(Evidence.Kind.SAME_TEXT, group.posts, group.words(), chance))
                .toList();
    }

    private void read(Post post) {
        List<String> words = PlainWords.of(ownWords(post.text()));
        if (words.size() < FEWEST_WORDS) {
            return;
        }
        Shingles shingles = Shingles.of(words);
        List<List<Group>> bands = TextPrint.of(shingles).stream()
                .map(band -> byBand.computeIfAbsent(band, unseen -> new ArrayList<>()))
                .toList();
        closest(bands, shingles).ifPresentOrElse(group -> group.add(post, shingles), () -> open(bands, post, shingles));
    }

    /** Without the lines that quote another: many may answer the same. */
    private static String ownWords(String text) {
        return text.lines().filter(line -> !line.stripLeading().startsWith(">")).collect(Collectors.joining("\n"));
    }

    private static Optional<Group> closest(List<List<Group>> bands, Shingles shingles) {
        return bands.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(group -> group.first.likeness(shingles) >= ALIKE)
                .max(Comparator.comparingDouble(group -> group.first.likeness(shingles)));
    }

    private void open(List<List<Group>> bands, Post post, Shingles shingles) {
        Group group = new Group(shingles);
        group.add(post, shingles);
        groups.add(group);
        bands.stream().filter(band -> band.size() < MOST_COMPARED).forEach(band -> band.add(group));
    }

    /** Measured on what is in no group, each with the next. */
    private String chance() {
        List<Shingles> others = groups.stream()
                .filter(group -> group.posts.size() < FEWEST)
                .map(group -> group.first)
                .limit(MOST_PAIRS_FOR_CHANCE + 1)
                .toList();
        if (others.size() < 2) {
            return "Two people writing by themselves seldom put even six words in the same order.";
        }
        double most = IntStream.range(1, others.size())
                .mapToDouble(i -> others.get(i - 1).likeness(others.get(i)))
                .max()
                .orElse(0);
        return "Of %d pairs of other comments here the most alike have %s in common."
                .formatted(others.size() - 1, ReadableNumbers.percent(most));
    }

    /** Comments like the first of them. */
    private static final class Group {
        private final Shingles first;
        private final List<Post> posts = new ArrayList<>();
        private double least = 1;

        private Group(Shingles first) {
            this.first = first;
        }

        private void add(Post post, Shingles shingles) {
            posts.add(post);
            least = Math.min(least, first.likeness(shingles));
        }

        private String words() {
            long names = posts.stream().map(Post::name).distinct().count();
            String start =
                    "%d comments under %s are ".formatted(posts.size(), names == 1 ? "one name" : names + " names");
            return least == 1
                    ? start + "the same text, word for word."
                    : start
                            + "nearly the same text: each has at least %s of its word triples in common with the first."
                                    .formatted(ReadableNumbers.percent(least));
        }
    }
}
