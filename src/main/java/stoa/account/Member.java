package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone with an account.
 *
 * @param email where letters reach them, if they have said so
 * @param confirmedAt when it was shown that they do; before, they may look and not post
 * @param about a line about themselves, empty if none
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
        String link) {
    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
