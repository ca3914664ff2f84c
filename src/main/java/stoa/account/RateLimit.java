package stoa.account;

import java.time.Duration;
import java.time.Instant;

/** A rate limit: what is slowed down, and from how many attempts on. */
public enum RateLimit {
    /**
     * Passwords under a name that were not right. Nobody is locked out: what strangers do costs its owner a minute at most.
     */
    PASSWORD_FOR_NAME(5, Duration.ofSeconds(2), Duration.ofMinutes(1)),
    /** Passwords from one network address that were not right. */
    PASSWORD_FROM_ADDRESS(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** The same on a browser that the member signed in on before; those of others do not count there. */
    PASSWORD_ON_KNOWN_BROWSER(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong passwords of someone who is signed in. */
    PASSWORD_AGAIN(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong codes of one member, by whoever has the password already. */
    CODE_OF_MEMBER(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong codes from one network address. */
    CODE_FROM_ADDRESS(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Passkeys that one visitor was asked for and did not sign in with; as many as an office needs. */
    PASSKEY(30, Duration.ofMinutes(5)),
    /** Letters to one e-mail address, whoever asks for them. */
    LETTER_TO(3, Duration.ofMinutes(1), Duration.ofHours(1)),
    /** Letters that one visitor asks for. */
    LETTER_FOR(10, Duration.ofMinutes(1), Duration.ofHours(1)),
    /** New members from one network address; a whole class may share it. */
    SIGN_UP(20, Duration.ofMinutes(1), Duration.ofHours(1)),
    /** Reports from one visitor. */
    REPORT(20, Duration.ofMinutes(1), Duration.ofHours(1)),
    /** Letters about reports to one e-mail address: apart, so that no report keeps anyone from a letter to sign in. */
    REPORT_TO(10, Duration.ofMinutes(1), Duration.ofHours(1)),
    /** Keys that open nothing. */
    KEY(10, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Texts of one visitor that are made into pages, be it to look at only: besides as many as may be posted. */
    TEXT(30, Duration.ofMinutes(1)),
    /** Thanks of one member, and articles that they follow: given or taken back. */
    CLICK(60, Duration.ofMinutes(1));

    /** After this long without a try, counting those that are ever slower starts anew. */
    static final Duration LONGEST_MEMORY = Duration.ofDays(1);

    /** By less than this do the clocks of two nodes differ. */
    private static final Duration DIFFERENCE = Duration.ofSeconds(1);

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final boolean within;

    /** So many at once; then each has to wait for twice as long as the one before. */
    RateLimit(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.within = false;
    }

    /** So many within that time, counted from the first. */
    RateLimit(int free, Duration time) {
        this.free = free;
        this.first = time;
        this.longest = time;
        this.within = true;
    }

    /** Where the future begins: what was counted then was counted before a clock was set back, and counts for nothing. */
    public static Instant future(Instant now) {
        return now.plus(DIFFERENCE);
    }

    public Attempt by(String subject) {
        return new Attempt(this, subject, 0);
    }

    /** Whether what was counted then still counts. */
    boolean remembers(Instant at, Instant now) {
        Duration memory = within ? longest : LONGEST_MEMORY;
        return at.isAfter(now.minus(memory)) && at.isBefore(future(now));
    }

    /** Whether each try is waited for, not the first of them. */
    boolean countsFromTheLast() {
        return !within;
    }

    /** How long to wait after so many: nothing at first, then twice as long each time. */
    Duration pause(int times) {
        if (times < free) {
            return Duration.ZERO;
        }
        Duration pause = first.multipliedBy(1L << Math.min(times - free, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
