package stoa.account;

/**
 * The form behind the link of a letter.
 *
 * @param proof what its key shows
 * @param problem what is wrong with what was typed, empty if nothing is
 */
public record LinkForm(String key, Proof proof, String problem) {
    LinkForm refused(String why) {
        return new LinkForm(key, proof, why);
    }
}
