package stoa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone with an account. */
public record Member(long id, String name, @Nullable String email, String passwordHash, Role role, Instant createdAt) {}
