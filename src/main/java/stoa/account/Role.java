package stoa.account;

import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Optional;

/** What someone may do; each role may do all that those before it may. */
public enum Role implements RouteRole {
    VISITOR,
    MEMBER,
    MODERATOR,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As it stands on a badge. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As it follows "made Ada". */
    public String withArticle() {
        return (this == ADMINISTRATOR ? "an " : "a ") + words();
    }

    /** On a list to choose from. */
    public String label() {
        return name().charAt(0) + words().substring(1);
    }

    /** Those that a member can be given. */
    public static List<Role> choices() {
        return List.of(MEMBER, MODERATOR, ADMINISTRATOR);
    }

    public static Optional<Role> choice(String word) {
        return choices().stream().filter(role -> role.words().equals(word)).findFirst();
    }
}
