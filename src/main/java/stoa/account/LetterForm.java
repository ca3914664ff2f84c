package stoa.account;

import stoa.http.Form;
import stoa.text.Typed;

/**
 * What was typed to get a letter.
 *
 * @param purpose of the key in it
 * @param problem what is wrong, empty if nothing is
 */
public record LetterForm(KeyPurpose purpose, String email, String problem) {
    static LetterForm from(KeyPurpose purpose, Form form) {
        return new LetterForm(purpose, Typed.printable(form.field("email").strip()), "");
    }

    LetterForm checked() {
        return refused(EmailAddress.problem(email).orElse(""));
    }

    LetterForm refused(String why) {
        return new LetterForm(purpose, email, why);
    }

    public String title() {
        return purpose == KeyPurpose.PASSWORD ? "Choose a new password" : "Sign in by a letter";
    }

    /** How the letter works, in a sentence. */
    public String words() {
        return "We send you a letter with a link that "
                + (purpose == KeyPurpose.PASSWORD
                        ? "lets you choose a new password"
                        : "signs you in without a password")
                + ". It works once, for " + purpose.lifetimeInWords() + ".";
    }
}
