package stoa.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.jsoup.Jsoup;

/** The check whether a text has anything to be seen. */
public final class VisibleText {
    private static final int BRAILLE_BLANK = 0x2800;

    private VisibleText() {}

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(VisibleText::is);
    }

    public static boolean isIn(SafeHtml html) {
        return isIn(Jsoup.parseBodyFragment(html.toString()).text());
    }

    /** Neither white space, nor a control, nor what Unicode has for programs only. */
    public static boolean is(int c) {
        return !UCharacter.isUWhiteSpace(c)
                && !UCharacter.isISOControl(c)
                && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && c != BRAILLE_BLANK;
    }
}
