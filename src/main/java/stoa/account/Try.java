package stoa.account;

/**
 * One thing that is tried.
 *
 * @param subject whose it is, or by whom: a name, an address, a visitor's trace
 * @param more than usual may be made at once
 */
public record Try(Limit limit, String subject, int more) {
    /** The same with so many more that may be made at once. */
    Try withMore(int more) {
        return new Try(limit, subject, more);
    }
}
