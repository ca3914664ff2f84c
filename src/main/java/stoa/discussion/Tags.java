package stoa.discussion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stoa.text.TypedText;

/** By what articles are filed, as people type it: names with commas between. */
public final class Tags {
    /** More tell nobody where an article belongs. */
    private static final int MOST = 20;

    private static final int LONGEST = 100;

    /** Of a sentence that names them all. */
    private static final int LONGEST_WORDS = 200;

    private Tags() {}

    /** Each once, in the order in which they were typed. */
    public static List<String> in(String typed) {
        return Arrays.stream(typed.split(","))
                .map(tag -> TypedText.printable(TypedText.line(tag)))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong with them, in a sentence. */
    public static Optional<String> problem(String typed) {
        List<String> tags = in(typed);
        if (tags.size() > MOST) {
            return Optional.of("There can be %d tags, and these are %d.".formatted(MOST, tags.size()));
        }
        return tags.stream().anyMatch(tag -> TypedText.length(tag) > LONGEST)
                ? Optional.of("A tag has at most %d characters. Put commas between tags.".formatted(LONGEST))
                : Optional.empty();
    }

    public static String words(List<String> tags) {
        return String.join(", ", tags);
    }

    /** The first of them, as many as a sentence has room for. */
    public static String brief(List<String> tags) {
        return TypedText.beginning(words(tags), LONGEST_WORDS);
    }
}
