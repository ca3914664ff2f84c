package stoa.account;

/**
 * An attempt that counts against a rate limit.
 *
 * @param subject whose it is, or by whom: a name, an address, a visitor hash
 * @param more than usual may be made at once
 */
public record Attempt(RateLimit limit, String subject, int more) {
    /** The same with so many more that may be made at once. */
    Attempt withMore(int more) {
        return new Attempt(limit, subject, more);
    }
}
