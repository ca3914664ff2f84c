package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone with an account.
 *
 * @param email where letters reach them, if they have said so
 * @param confirmedAt when it was shown that they do; before, they may look and not post
 * @param about a line about themselves, empty if none
 * @param suspendedUntil when they may write again; null, or past, where they may now
 * @param link where more is to be found about them, empty if nowhere
 */
public record Member(
        long id,
        String name,
        @Nullable String email,
        String passwordHash,
        Role role,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        String about,
        String link,
        @Nullable Instant suspendedUntil) {
    /** Under which the comments of those stand who have left. */
    public static final String FORMER = "Former member";

    /** What a member's page is called where its changes are told. */
    public static String changeName(long id) {
        return "member:" + id;
    }

    /** The address of their page. */
    public String path() {
        return MemberPath.of(id, name);
    }

    public boolean isSuspended(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
