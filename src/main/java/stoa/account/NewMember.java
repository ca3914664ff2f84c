package stoa.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stoa.http.Form;
import stoa.text.TypedText;

/** What is asked of someone who is to become a member. */
public record NewMember(String name, String email, String password) {
    static NewMember from(Form form) {
        return of(form.field("name"), form.field("email"), form.field("password"));
    }

    public static NewMember of(String name, String email, String password) {
        return new NewMember(TypedText.line(name), email.strip(), password);
    }

    /** What is wrong, by field, in the order of the fields. */
    public Map<String, String> problems(Passwords passwords) {
        Map<String, String> problems = new LinkedHashMap<>();
        Names.problem(name).ifPresent(problem -> problems.put("name", problem));
        if (!email.isEmpty()) {
            EmailAddress.problem(email)
                    .ifPresent(problem -> problems.put("email", problem + " Leave it empty if there is none."));
        }
        passwordProblem(name, password, passwords).ifPresent(problem -> problems.put("password", problem));
        return problems;
    }

    /** What is wrong with the password for someone of this name. */
    static Optional<String> passwordProblem(String name, String password, Passwords passwords) {
        return !password.isEmpty() && Names.key(password).equals(Names.key(name))
                ? Optional.of("The password is the name. Choose another.")
                : passwords.problem(password);
    }
}
