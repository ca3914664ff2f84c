package stoa.account;

/**
 * The form behind the link of an email.
 *
 * @param proof what its key shows
 * @param problem what is wrong with what was typed, empty if nothing is
 */
public record EmailLinkForm(String key, ProvenEmail proof, String problem) {
    EmailLinkForm refused(String why) {
        return new EmailLinkForm(key, proof, why);
    }
}
