package stoa.screening.filter;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text without the tricks of spelling: case, accents, wide and fancy letters, letters that cannot be seen,
 * look-alikes of Latin letters, and words s.p.e.l.l.e.d like this.
 *
 * <p>Two texts are compared by these, and what comes of that is stored: so the look-alikes are a list of our own, since
 * Unicode's changes from version to version. Its folding does not, for characters that have been assigned.
 */
public final class PlainWords {
    /** Twice what a comment may have; the rest of a longer text is not read. */
    private static final int MOST_CHARACTERS = 20_000;

    /** As many letters standing alone in a row are a word: two are initials. */
    private static final int SPELLED = 3;

    private static final String LOOKALIKES = "авгеіјкмнорсԛѕтухԝԁӏһүαβγεικμνορτυχωɑɡɩʏ";
    private static final String MEANT = "abreijkmhopcqstyxwdlhyabyeikmvoptuxwagiy";

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 TAKING_APART = Normalizer2.getNFDInstance();

    private final List<String> words = new ArrayList<>();

    /** What stands between the word at the same place and the one before. */
    private final List<String> gaps = new ArrayList<>();

    private final StringBuilder word = new StringBuilder();
    private final StringBuilder gap = new StringBuilder();

    private PlainWords() {}

    public static List<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        PlainWords plain = new PlainWords();
        TAKING_APART.normalize(FOLDING.normalize(start)).codePoints().forEach(plain::read);
        plain.endWord();
        return plain.joined();
    }

    private void read(int c) {
        if (isAccent(c) || (isApostrophe(c) && !word.isEmpty())) {
            return;
        }
        if (!isOfWords(c)) {
            endWord();
            gap.appendCodePoint(c);
            return;
        }
        if (isWrittenWithoutSpaces(c)) {
            endWord();
        }
        word.appendCodePoint(meant(c));
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            gaps.add(gap.toString());
            word.setLength(0);
            gap.setLength(0);
        }
    }

    private List<String> joined() {
        List<String> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int end = endOfSpelled(i);
            joined.add(end - i < SPELLED ? words.get(i) : String.join("", words.subList(i, end)));
            i = end - i < SPELLED ? i + 1 : end;
        }
        return joined;
    }

    /** After the last of the letters that stand alone from here on, with the same between them. */
    private int endOfSpelled(int start) {
        int end = start;
        while (end < words.size()
                && isLetterAlone(words.get(end))
                && (end < start + 2 || gaps.get(end).equals(gaps.get(start + 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isLetterAlone(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) && !isWrittenWithoutSpaces(word.charAt(0));
    }

    private static boolean isOfWords(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean isAccent(int c) {
        return c >= 0x300 && c <= 0x36F;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2BC;
    }

    /** There each character counts as a word. */
    private static boolean isWrittenWithoutSpaces(int c) {
        if (c < 0xE00 || !Character.isLetter(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static int meant(int c) {
        int place = c < 0x250 ? -1 : LOOKALIKES.indexOf(c);
        return place < 0 ? c : MEANT.charAt(place);
    }
}
