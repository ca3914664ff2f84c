package stoa.account;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes members. */
public final class Admission {
    private final Members members;
    private final Clock clock;

    public Admission(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** Empty where somebody has the name, or one that looks like it. To be called within a transaction. */
    public Optional<Member> admit(NewMember wanted, String passwordHash, Role role) {
        String key = Names.key(wanted.name());
        if (members.byNameKey(key).isPresent()) {
            return Optional.empty();
        }
        @Nullable String email = wanted.email().isEmpty() ? null : wanted.email();
        members.add(wanted.name(), key, email, passwordHash, role, clock.instant());
        return members.byNameKey(key);
    }
}
