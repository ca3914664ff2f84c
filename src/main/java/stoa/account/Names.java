package stoa.account;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stoa.text.TypedText;
import stoa.text.VisibleText;

/** What may be a name, and which names would be taken for one another (Unicode TR39 confusables). */
public final class Names {
    public static final int LONGEST = 60;

    /** Of what names are compared by: some signs stand for a whole sentence, which is what they become there. */
    private static final int LONGEST_KEY = 480;

    /** Marks stacked higher than any script needs paint over the lines above. */
    private static final int MOST_MARKS_IN_A_ROW = 3;

    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D, 0xFE0E, 0xFE0F);

    /** Marks that are added to a letter and leave it the letter it is: accents, points, vowel signs that may be left out. */
    private static final Pattern ADDED_MARKS =
            Pattern.compile("[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670"
                    + "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f]");

    private static final Pattern BETWEEN_WORDS_IN_ONE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NOT_IN_WORDS_OF_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern LIKE_I = Pattern.compile("[l1|]");

    /** From a to z. */
    private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ";

    private static final SpoofChecker LOOKALIKES = new SpoofChecker.Builder().build();
    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKING_APART = Normalizer2.getNFDInstance();
    private static final Set<String> STAFF =
            Set.of(skeleton("moderator"), skeleton("admin"), skeleton("administrator"));

    private static final String FORMER = key(Member.FORMER);

    private Names() {}

    /** What is wrong with the name, in words for the person who typed it; empty where nothing is. */
    public static Optional<String> problem(String name) {
        long visible = name.codePoints().filter(Names::isVisible).count();
        if (name.isEmpty()) {
            return Optional.of("Give a name to post under.");
        }
        if (visible == 0) {
            return Optional.of("Nothing of this name can be seen. Use letters, digits or signs.");
        }
        if (visible > LONGEST || name.length() > 4 * LONGEST) {
            return Optional.of("A name has at most %d characters; this one has %d."
                    .formatted(LONGEST, Math.max(visible, TypedText.length(name))));
        }
        if (!name.codePoints().allMatch(Names::isAllowed)) {
            return Optional.of("This name holds a character that cannot be seen or that turns the text around. Type it"
                    + " again with letters, digits and signs only.");
        }
        if (marksInARow(name) > MOST_MARKS_IN_A_ROW) {
            return Optional.of("This name stacks too many marks on one letter. Leave some out.");
        }
        String key = key(name);
        if (key.equals(FORMER)) {
            return Optional.of("This name stands for those who have left. Choose another.");
        }
        if (key.length() > LONGEST_KEY) {
            return Optional.of("This name has too many signs that stand for several words each. Leave some out.");
        }
        return Optional.empty();
    }

    /** Whether the name says that its bearer runs the place: as a word of it, or as all of it, however it is put. */
    public static boolean soundLikeStaff(String name) {
        String apart = BETWEEN_WORDS_IN_ONE.matcher(name).replaceAll(" ");
        String words =
                FOLDING.normalize(apart).replace('@', 'a').replace('!', 'i').replace('$', 's');
        return Stream.of(
                        NOT_IN_WORDS.splitAsStream(words),
                        NOT_IN_WORDS_OF_LETTERS.splitAsStream(words),
                        Stream.of(words))
                .flatMap(part -> part)
                .map(Names::skeleton)
                .anyMatch(word -> STAFF.stream().anyMatch(staff -> word.startsWith(staff) || word.endsWith(staff)));
    }

    /** Equal for names that people would take for the same: case, look-alike letters, spaces and signs aside. */
    public static String key(String name) {
        String key = skeleton(name);
        return key.isEmpty() ? FOLDING.normalize(name) : key;
    }

    /** Letters and digits only; {@code l}, {@code i} and {@code 1} are one, and so are {@code o} and {@code 0}. */
    private static String skeleton(String name) {
        String bare = withoutMarks(TAKING_APART.normalize(FOLDING.normalize(inPlainLetters(name))));
        String folded = FOLDING.normalize(LOOKALIKES.getSkeleton(bare));
        String letters = withoutMarks(NOT_IN_WORDS.matcher(folded).replaceAll(""));
        return LIKE_I.matcher(letters).replaceAll("i").replace('0', 'o');
    }

    private static String withoutMarks(String text) {
        return ADDED_MARKS.matcher(text).replaceAll("");
    }

    /** Letters in circles, in boxes, of flags, and small capitals, which Unicode has no plain letters for. */
    private static String inPlainLetters(String name) {
        return name.codePoints()
                .map(Names::plainLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plainLetter(int c) {
        for (int first : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
            if (c >= first && c < first + 26) {
                return 'a' + c - first;
            }
        }
        int small = SMALL_CAPITALS.indexOf(c);
        return small < 0 ? c : 'a' + small;
    }

    private static boolean isVisible(int c) {
        return VisibleText.is(c) && !isMark(c) && isAllowed(c);
    }

    private static boolean isAllowed(int c) {
        if (JOINERS.contains(c)) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> VisibleText.is(c) || UCharacter.isUWhiteSpace(c);
        };
    }

    private static int marksInARow(String name) {
        int most = 0;
        int now = 0;
        for (int c : name.codePoints().toArray()) {
            now = isMark(c) ? now + 1 : 0;
            most = Math.max(most, now);
        }
        return most;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
