package stoa.account;

/**
 * One thing that is tried.
 *
 * @param subject whose it is, or by whom: a name, an address, a visitor's trace
 */
public record Try(Limit limit, String subject) {}
