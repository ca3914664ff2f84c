package stoa.regulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stoa.account.Role;

/**
 * The addresses that readers can send something to, as they are routed: what the law means by the ways in which users can
 * communicate. What is sent to most of them nobody else reads.
 */
public final class ReaderForms {
    /** Where comments, reactions to them and the names of those who comment come from. */
    private static final Set<String> KNOWN = Set.of(
            "/articles/{slug}/comments",
            "/comments/{id}/edit",
            "/comments/{id}/delete",
            "/comments/{id}/thank",
            "/comments/{id}/unthank",
            "/account/profile");

    /** What begins like these concerns only the one who sends it. */
    private static final List<String> PRIVATE = List.of(
            "/account/",
            "/appearance",
            "/articles/{slug}/follow",
            "/articles/{slug}/report",
            "/articles/{slug}/unfollow",
            "/comments/{id}/appeal",
            "/comments/{id}/report",
            "/email/",
            "/inbox/",
            "/letters/",
            "/password/",
            "/setup",
            "/sign-in",
            "/sign-out",
            "/sign-up");

    private final Map<String, Role> roles = new TreeMap<>();

    /** To be called before anyone is served. */
    public void add(String path, Role role) {
        roles.put(path, role);
    }

    /** The least that one has to be to send something there; empty where nobody can. */
    Optional<Role> roleFor(String path) {
        return Optional.ofNullable(roles.get(path));
    }

    /** Those beneath the path that are open to people who do not run the site. */
    List<String> beneath(String path) {
        return roles.entrySet().stream()
                .filter(form -> !form.getValue().includes(Role.MODERATOR))
                .map(Map.Entry::getKey)
                .filter(form -> form.startsWith(path))
                .toList();
    }

    /** Those of which it was never said what they are. */
    List<String> unknownBeneath(String path) {
        return beneath(path).stream()
                .filter(form -> !KNOWN.contains(form) && PRIVATE.stream().noneMatch(form::startsWith))
                .toList();
    }
}
