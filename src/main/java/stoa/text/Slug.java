package stoa.text;

import com.ibm.icu.text.Transliterator;
import java.util.function.Predicate;

/** The readable part of an address, made from a title. */
public final class Slug {
    /** Long enough for a headline, short enough for an address that is read aloud. */
    private static final int LONGEST = 80;

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Slug() {}

    /** Lower-case ASCII letters and digits in groups joined by single hyphens; {@code "article"} where nothing is left. */
    public static String of(String title) {
        String words = TO_ASCII.transliterate(title).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
        String cut =
                words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        String slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "article" : slug;
    }

    /** The slug itself where it is free, else the first free one of {@code slug-2}, {@code slug-3}, … */
    public static String free(String slug, Predicate<String> taken) {
        String candidate = slug;
        for (int n = 2; taken.test(candidate); n++) {
            candidate = slug + "-" + n;
        }
        return candidate;
    }
}
