package stoa.text;

/** A number with its noun, such as 1 comment or 2 comments. */
public final class CountedNoun {
    private CountedNoun() {}

    /** As in {@code 1 comment}, {@code 12 comments}, {@code No comments}. */
    public static String of(long count, String singular, String plural) {
        if (count == 0) {
            return "No " + plural;
        }
        return count == 1 ? "1 " + singular : "%,d %s".formatted(count, plural);
    }
}
