package stoa.account;

import java.util.Optional;
import stoa.http.Form;
import stoa.text.TypedText;

/** What was typed to name a passkey. */
record PasskeyForm(String name) {
    private static final int LONGEST = 60;

    static PasskeyForm from(Form form) {
        return new PasskeyForm(TypedText.printable(TypedText.line(form.field("name"))));
    }

    /** What is wrong with it, in a sentence. */
    Optional<String> problem() {
        if (name.isEmpty()) {
            return Optional.of("Give it a name by which you know it again, such as “Phone”.");
        }
        return TypedText.length(name) > LONGEST
                ? Optional.of("A name of at most " + LONGEST + " characters will do.")
                : Optional.empty();
    }
}
