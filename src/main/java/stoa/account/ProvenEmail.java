package stoa.account;

/**
 * What the bearer of a key has shown: that she reads the letters to an address.
 *
 * @param member whose key it is
 */
public record ProvenEmail(Member member, String email) {}
