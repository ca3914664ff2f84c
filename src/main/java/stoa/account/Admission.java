package stoa.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes members. */
public final class Admission {
    private final Members members;
    private final Clock clock;

    public Admission(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /**
     * Empty where somebody has the name, or one that looks like it. An address that somebody has is left out, since only
     * one can have it. To be called within a transaction, for someone whom whoever runs the forum lets in.
     */
    public Optional<Member> admit(NewMember wanted, String passwordHash, Role role) {
        String key = Names.key(wanted.name());
        if (members.byNameKey(key).isPresent()) {
            return Optional.empty();
        }
        boolean isFree = !wanted.email().isEmpty()
                && members.byEmailKey(EmailAddress.key(wanted.email())).isEmpty();
        Instant now = clock.instant();
        members.add(new AdmittedMember(wanted.name(), isFree ? wanted.email() : null, passwordHash, role, now, now));
        return members.byNameKey(key);
    }
}
