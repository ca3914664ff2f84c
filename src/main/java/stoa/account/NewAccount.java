package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member on their way into the database.
 *
 * @param email null if there is none
 * @param confirmedAt when it was shown that letters to it arrive, or that it does not matter
 */
public record NewAccount(
        String name,
        @Nullable String email,
        String passwordHash,
        Role role,
        Instant createdAt,
        @Nullable Instant confirmedAt) {
    public String nameKey() {
        return Names.key(name);
    }

    public @Nullable String emailKey() {
        return email == null ? null : EmailAddress.key(email);
    }
}
