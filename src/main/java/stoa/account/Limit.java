package stoa.account;

import java.time.Duration;

/** What is slowed down when it is tried again and again. */
public enum Limit {
    /** Wrong passwords under a name. Nobody is locked out: what strangers do costs its owner a minute at most. */
    PASSWORD_FOR_NAME(5, Duration.ofSeconds(2), Duration.ofMinutes(1)),
    /** Wrong passwords from one network address. */
    PASSWORD_FROM_ADDRESS(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong passwords on a browser that the member signed in on before; those of others do not count there. */
    PASSWORD_ON_KNOWN_BROWSER(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong passwords of someone who is signed in. */
    PASSWORD_AGAIN(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong codes of one member, by whoever has the password already. */
    CODE_OF_MEMBER(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
    /** Wrong codes from one network address. */
    CODE_FROM_ADDRESS(5, Duration.ofSeconds(2), Duration.ofMinutes(15)),
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
    KEY(10, Duration.ofSeconds(2), Duration.ofMinutes(15));

    private final int free;
    private final Duration first;
    private final Duration longest;

    Limit(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    public Try by(String subject) {
        return new Try(this, subject);
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
