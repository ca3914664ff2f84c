package stoa.regulation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.text.SafeHtml;

/**
 * What the publisher says of itself and of the rules here; all of it may be empty.
 *
 * @param name who that is, and at which postal address
 * @param readerEmail where readers write to (DSA, Article 12)
 * @param readerWay how else readers reach a person
 * @param authorityEmail where authorities write to (DSA, Article 11)
 * @param languages in which one can write to either
 * @param representative who stands for a publisher from outside the European Union there (DSA, Article 13)
 * @param terms the publisher's own, in Markdown
 * @param withHouseTerms whether what Stoa says of itself stands with them
 * @param savedBy the name of who saved it; null where nobody did, or that member is gone
 */
public record Publisher(
        String name,
        String readerEmail,
        String readerWay,
        String authorityEmail,
        String languages,
        String representative,
        String terms,
        SafeHtml termsHtml,
        boolean withHouseTerms,
        @Nullable String savedBy,
        @Nullable Instant savedAt) {
    public boolean hasTerms() {
        return !terms.isEmpty();
    }

    /** There are terms always. */
    public boolean showsHouseTerms() {
        return withHouseTerms || !hasTerms();
    }

    public boolean canBeReached() {
        return !(readerEmail + readerWay + authorityEmail).isEmpty();
    }

    /** Whether anything was said of the publisher at all. */
    public boolean isKnown() {
        return canBeReached() || !(name + languages + representative).isEmpty();
    }

    /** A link's address: nothing in the e-mail address can be taken for more than that. */
    public static String mailto(String email) {
        return "mailto:" + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("%40", "@");
    }

    /** By which a form tells which state of this it was made from. */
    String version() {
        return savedAt == null ? "" : savedAt.toString();
    }
}
