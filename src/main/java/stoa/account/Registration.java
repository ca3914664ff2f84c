package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The registration of members. */
public final class Registration {
    /** After this long without a confirmed address, the name is free for others. */
    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);

    private final Members members;
    private final Clock clock;

    public Registration(Members members, Clock clock) {
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
        members.add(new NewAccount(wanted.name(), isFree ? wanted.email() : null, passwordHash, role, now, now));
        return members.byNameKey(key);
    }

    /** Whether nobody has the name, or one that looks like it, who has confirmed an address or still may. */
    boolean isFree(String name) {
        Instant latest = clock.instant().minus(TIME_TO_CONFIRM);
        return members.byNameKey(Names.key(name))
                .filter(member -> member.isConfirmed() || !member.createdAt().isBefore(latest))
                .isEmpty();
    }

    /**
     * Someone who asked for it themselves. The name is theirs; an address will be when they have confirmed it. Empty where
     * somebody has the name, or one that looks like it. To be called within a transaction.
     */
    Optional<Member> enrol(String name, String passwordHash) {
        Instant now = clock.instant();
        members.forgetUnconfirmed(now.minus(TIME_TO_CONFIRM));
        String key = Names.key(name);
        if (members.byNameKey(key).isPresent()) {
            return Optional.empty();
        }
        members.add(new NewAccount(name, null, passwordHash, Role.MEMBER, now, null));
        return members.byNameKey(key);
    }
}
