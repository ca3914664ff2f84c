package stoa.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.SiteChoice;
import stoa.account.StaffMember;

/**
 * What moderators and administrators sign in with, and have to.
 *
 * @param required whether it has to be more than a password
 * @param chosen by whom that was said and when; null if nobody ever did
 * @param problem why nothing was changed; empty if something was, or was not tried
 */
public record SecurityPage(boolean required, @Nullable SiteChoice chosen, List<StaffMember> staff, String problem) {}
