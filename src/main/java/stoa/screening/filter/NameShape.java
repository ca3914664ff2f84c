package stoa.screening.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a name is made where a program may have made it: of letters and digits in a certain order, or by counting on. */
public final class NameShape {
    /** Longer ones are made by nothing that is known, and patterns would take long on them. */
    private static final int LONGEST = 100;

    private static final Pattern COUNTED = Pattern.compile("(\\p{L}[\\p{L} ._-]{2,}?)[ ._-]?\\d{1,6}");

    /** What forums call people who give no name. */
    private static final Set<String> NOBODY = Set.of("guest", "user", "member", "visitor", "anonymous", "anon");

    private static final Pattern SYLLABLES = Pattern.compile("([bcdfghjklmnpqrstvwxz][aeiouy]){3}\\d{2,4}");
    private static final Pattern WORDS_AND_DIGITS = Pattern.compile("[\\p{L}\\p{N}]+([._-][\\p{L}\\p{N}]+)*");
    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}{2,}");

    private NameShape() {}

    /** As in {@code Xxx_Xxx_99}, {@code xxx999}, {@code cvcvcv9999} (consonants and vowels), {@code winner + number}. */
    public static Stream<String> of(String name) {
        String bare = name.strip();
        return bare.length() > LONGEST || isNobody(bare)
                ? Stream.empty()
                : Stream.of(counted(bare), syllables(bare), letters(bare)).flatMap(Optional::stream);
    }

    private static boolean isNobody(String name) {
        return NOBODY.contains(NOT_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> counted(String name) {
        Matcher counted = COUNTED.matcher(name);
        return counted.matches()
                ? Optional.of(counted.group(1).toLowerCase(Locale.ROOT)).map(stem -> stem + " + number")
                : Optional.empty();
    }

    private static Optional<String> syllables(String name) {
        return SYLLABLES.matcher(name).matches()
                ? Optional.of("cvcvcv" + "9".repeat(name.length() - 6))
                : Optional.empty();
    }

    /** None for words alone: that is how people are called. */
    private static Optional<String> letters(String name) {
        boolean isMade = DIGIT.matcher(name).find() || name.contains("_");
        if (!isMade || !WORDS_AND_DIGITS.matcher(name).matches()) {
            return Optional.empty();
        }
        String shape = CAPITALISED.matcher(name).replaceAll("Ⓧ");
        shape = LOWER.matcher(shape).replaceAll("ⓧ");
        shape = LETTERS.matcher(shape).replaceAll("XXX");
        return Optional.of(
                DIGIT.matcher(shape).replaceAll("9").replace("Ⓧ", "Xxx").replace("ⓧ", "xxx"));
    }
}
