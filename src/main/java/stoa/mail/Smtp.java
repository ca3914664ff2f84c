package stoa.mail;

/**
 * The mail server, as it is set.
 *
 * @param user empty where it asks for none
 * @param from the address that letters come from, with a name or without: {@code Stoa <forum@example.org>}
 */
public record Smtp(String host, int port, String user, String password, Security security, String from) {
    /** How the way to it is kept from others. */
    public enum Security {
        /** Asked for on the way, and insisted upon (RFC 3207). */
        STARTTLS,
        /** From the first byte on (RFC 8314). */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    /** Throws {@link IllegalArgumentException} with a sentence that names the setting and what it may be. */
    public Smtp {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("--smtp-port must be 1 to 65535, not " + port);
        }
        if (!from.contains("@")) {
            throw new IllegalArgumentException(
                    "--mail-from must be an address such as forum@example.org, not “" + from + "”");
        }
    }
}
