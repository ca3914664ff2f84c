package stoa.account;

import java.util.Optional;
import stoa.http.Form;
import stoa.text.Typed;

/** What was typed to name a passkey. */
record PasskeyForm(String name) {
    private static final int LONGEST = 60;

    static PasskeyForm from(Form form) {
        return new PasskeyForm(Typed.printable(Typed.line(form.field("name"))));
    }

    /** What is wrong with it, in a sentence. */
    Optional<String> problem() {
        if (name.isEmpty()) {
            return Optional.of("Give it a name by which you know it again, such as “Phone”.");
        }
        return Typed.length(name) > LONGEST
                ? Optional.of("A name of at most " + LONGEST + " characters will do.")
                : Optional.empty();
    }
}
