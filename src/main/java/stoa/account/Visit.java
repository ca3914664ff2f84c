package stoa.account;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.http.Form;

/**
 * One request, as far as it matters who makes it.
 *
 * @param member who is signed in
 * @param role what they may do now: staff who lack the second step that is asked of them, no more than members
 * @param unread how many notices the member has not read, as far as they are counted
 * @param suspended whether they may not write at the moment
 * @param trace what stands for the visitor where posts are counted
 * @param name under which the visitor asked to be remembered, empty if not
 * @param path of the page that was asked for, with its parameters
 */
public record Visit(
        Site site,
        @Nullable Member member,
        Role role,
        int unread,
        boolean suspended,
        VisitorHash trace,
        String name,
        Appearance appearance,
        String path,
        Form form) {
    /** So many, and more, are counted as one. */
    public static final int MOST_UNREAD = 100;

    private static final String ATTRIBUTE = "stoa.visit";

    public static Visit of(Context ctx) {
        Visit visit = ctx.attribute(ATTRIBUTE);
        if (visit == null) {
            throw new IllegalStateException("No visit: the gatekeeper has not seen this request");
        }
        return visit;
    }

    static boolean isKnown(Context ctx) {
        return ctx.attribute(ATTRIBUTE) != null;
    }

    void keep(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** The path, fit to be a parameter of another one. */
    public String returnPath() {
        return URLEncoder.encode(path.matches("/(sign-|password/).*") ? "/" : path, StandardCharsets.UTF_8);
    }

    /** Whose drafts a browser keeps: what one person began is not shown to the next who signs in there. */
    public String draftOwner() {
        return member == null ? "" : String.valueOf(member.id());
    }

    public Optional<Member> signedIn() {
        return Optional.ofNullable(member);
    }

    /** How many notices are unread, as it stands beside the member's name; empty where none is. */
    public String unreadWords() {
        if (unread == 0) {
            return "";
        }
        return unread < MOST_UNREAD ? String.valueOf(unread) : MOST_UNREAD - 1 + "+";
    }

    /** Whether there is more that they may do once they have a second step. */
    public boolean isHeldBack() {
        return member != null && member.role() != role;
    }

    boolean isHeldBackFrom(Role wanted) {
        return member != null && member.role().includes(wanted) && !role.includes(wanted);
    }

    public Standing standing() {
        if (!role().includes(site.commenters())) {
            return Standing.A_STRANGER;
        }
        if (suspended) {
            return Standing.SUSPENDED;
        }
        return member == null || member.isConfirmed() ? Standing.WELCOME : Standing.UNCONFIRMED;
    }

    public boolean moderates() {
        return role().includes(Role.MODERATOR);
    }

    public boolean administers() {
        return role().includes(Role.ADMINISTRATOR);
    }
}
