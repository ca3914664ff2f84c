package stoa.account;

/**
 * Someone who has given the right password, and not yet the second step.
 *
 * @param returnTo the path to go on to
 */
public record PendingSecondFactor(long memberId, String returnTo) {}
