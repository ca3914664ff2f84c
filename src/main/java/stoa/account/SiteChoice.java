package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator has chosen for the whole site.
 *
 * @param chosenBy the name of who did; null where that member is gone
 */
public record SiteChoice(String choice, @Nullable String chosenBy, Instant chosenAt) {}
