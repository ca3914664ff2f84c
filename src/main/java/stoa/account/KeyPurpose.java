package stoa.account;

import java.time.Duration;

/** What a key that is sent by letter is good for. */
public enum KeyPurpose {
    /** Showing that letters to an address arrive. */
    EMAIL(Duration.ofHours(24), "24 hours", "/email/confirm", "/account/email"),
    /** A new password in place of one that is forgotten. */
    PASSWORD(Duration.ofHours(1), "one hour", "/password/new", "/password/forgotten"),
    /** Signing in without a password. */
    SIGN_IN(Duration.ofMinutes(15), "15 minutes", "/sign-in/link", "/sign-in/letter");

    private final Duration lifetime;
    private final String lifetimeInWords;
    private final String path;
    private final String another;

    KeyPurpose(Duration lifetime, String lifetimeInWords, String path, String another) {
        this.lifetime = lifetime;
        this.lifetimeInWords = lifetimeInWords;
        this.path = path;
        this.another = another;
    }

    Duration lifetime() {
        return lifetime;
    }

    String lifetimeInWords() {
        return lifetimeInWords;
    }

    /** Where the key is used. */
    String path(String key) {
        return path + "?key=" + key;
    }

    /** The path where another letter can be asked for. */
    public String another() {
        return another;
    }
}
