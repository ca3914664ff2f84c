package stoa.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys that are sent by email: makes them, and finds out what they open. */
public final class EmailedKeys {
    private final OneTimeKeys keys;
    private final Members members;
    private final Clock clock;

    public EmailedKeys(OneTimeKeys keys, Members members, Clock clock) {
        this.keys = keys;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The path of a new key. Without a member it opens nothing, and takes as long to make. Keys for the same that went to
     * another address are void: who typed a wrong address has not given the account to whoever has it. To be called within
     * a transaction.
     */
    String make(KeyPurpose purpose, @Nullable Member member, String email) {
        Instant now = clock.instant();
        Long id = member == null ? null : member.id();
        String key = Secrets.token();
        keys.forgetExpired(now);
        keys.forgetOtherAddresses(id, purpose, email);
        keys.add(new OneTimeKey(Secrets.hash(key), purpose, id, email, now.plus(purpose.lifetime())));
        return purpose.path(key);
    }

    /** What the key opens; empty for one that was used, is too old, or is for something else. */
    Optional<ProvenEmail> find(KeyPurpose purpose, String key) {
        return keys.find(Secrets.hash(key), purpose, clock.instant()).flatMap(this::proof);
    }

    private Optional<ProvenEmail> proof(OneTimeKey key) {
        return Optional.ofNullable(key.memberId())
                .flatMap(members::byId)
                .map(member -> new ProvenEmail(member, key.email()));
    }

    /** Whether this was the first use, and in time. To be called within a transaction. */
    boolean use(KeyPurpose purpose, String key) {
        return keys.use(Secrets.hash(key), purpose, clock.instant()) == 1;
    }

    /** The address that the member has been asked to confirm. */
    Optional<String> unconfirmed(Member member) {
        return keys.sentTo(member.id(), KeyPurpose.EMAIL, clock.instant());
    }

    /** To be called within a transaction. */
    void forget(Member member) {
        keys.forgetAll(member.id());
    }
}
