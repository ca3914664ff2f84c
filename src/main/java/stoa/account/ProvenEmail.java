package stoa.account;

/**
 * The email address whose mail the bearer of a key has shown to read.
 *
 * @param member whose key it is
 */
public record ProvenEmail(Member member, String email) {}
