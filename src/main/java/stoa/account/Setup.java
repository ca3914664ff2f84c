package stoa.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How a new forum gets its first administrator: without a default password that somebody forgets to change. */
public final class Setup {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final SetupKeys keys;
    private final Members members;
    private final Clock clock;

    public Setup(SetupKeys keys, Members members, Clock clock) {
        this.keys = keys;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The path of a new address, empty where there is an administrator. Those that other nodes printed stay good. To be called
     * within a transaction.
     */
    public Optional<String> invite() {
        keys.lock();
        if (members.includeAnAdministrator()) {
            return Optional.empty();
        }
        String key = Secrets.token();
        keys.forgetOld(clock.instant());
        keys.add(Secrets.hash(key), clock.instant().plus(LIFETIME));
        return Optional.of("/setup?key=" + key);
    }

    /** Keeps others from using the address until the transaction ends. */
    void lock() {
        keys.lock();
    }

    boolean isOpen(String key) {
        return keys.open(Secrets.hash(key), clock.instant());
    }

    void close() {
        keys.forgetAll();
    }
}
