package stoa.account;

/**
 * The page that asks for the second step.
 *
 * @param name of who is half-way in
 * @param codes whether there are codes for it
 * @param passkeys whether there are passkeys
 * @param problem what is wrong with the code that was given; empty if none was
 */
public record CodePage(String name, boolean codes, boolean passkeys, String problem) {}
