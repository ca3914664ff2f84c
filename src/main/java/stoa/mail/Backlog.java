package stoa.mail;

/**
 * The number of emails that have not reached anyone.
 *
 * @param waiting those that are still to be sent
 * @param givenUp those that never will be, of the last thirty days
 */
public record Backlog(long waiting, long givenUp) {
    /** In a sentence for staff, empty where there is none. */
    public String waitingWords() {
        return waiting == 0 ? "" : count(waiting, "waits", "wait");
    }

    /** In a sentence for staff, empty where there is none. */
    public String givenUpWords() {
        return givenUp == 0 ? "" : count(givenUp, "was given up", "were given up");
    }

    private static String count(long letters, String one, String several) {
        return letters == 1 ? "1 letter " + one : "%,d letters %s".formatted(letters, several);
    }
}
