package stoa.account;

/**
 * A sign-in that has passed the password and waits for the second factor.
 *
 * @param returnTo the path to go on to
 */
public record PendingSecondFactor(long memberId, String returnTo) {}
