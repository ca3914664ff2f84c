package stoa.account;

import stoa.http.Form;
import stoa.http.LocalPath;
import stoa.text.TypedText;

/**
 * What was typed to sign in.
 *
 * @param returnTo the path to go on to
 * @param problem what is wrong, empty if nothing is
 */
public record SignInForm(String name, String password, String returnTo, String problem) {
    static SignInForm empty(String returnTo) {
        return new SignInForm("", "", LocalPath.orFront(returnTo), "");
    }

    static SignInForm from(Form form) {
        return new SignInForm(
                TypedText.line(form.field("name")),
                form.field("password"),
                LocalPath.orFront(form.field("return_to")),
                "");
    }

    SignInForm refused(String why) {
        return new SignInForm(name, password, returnTo, why);
    }
}
