package stoa.regulation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of how likely illegal content is here, as it was saved.
 *
 * @param reviewOn the day by which it is to be looked at again
 * @param others of illegal content of other kinds, and whatever else belongs to it
 * @param assessed how many kinds have a level
 * @param savedBy the name of who saved it; null where that member is gone
 */
public record Assessment(
        long id,
        String carriedOutBy,
        LocalDate carriedOutOn,
        LocalDate reviewOn,
        String others,
        long assessed,
        @Nullable String savedBy,
        Instant savedAt) {
    public String path() {
        return "/regulation/risks/" + id;
    }

    /** How many kinds are still to be assessed. */
    public long missing() {
        return RiskKind.values().length - assessed;
    }
}
