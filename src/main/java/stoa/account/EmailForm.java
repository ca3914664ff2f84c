package stoa.account;

import java.util.LinkedHashMap;
import java.util.Map;
import stoa.http.Form;
import stoa.text.TypedText;

/**
 * What was typed to give another address, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param unconfirmed the address that a letter is on its way to; empty if none is
 */
public record EmailForm(String unconfirmed, String email, Map<String, String> problems) {
    static EmailForm empty(String unconfirmed) {
        return new EmailForm(unconfirmed, "", Map.of());
    }

    static EmailForm from(String unconfirmed, Form form) {
        return new EmailForm(
                unconfirmed, TypedText.printable(form.field("email").strip()), Map.of());
    }

    EmailForm checked(Member member) {
        Map<String, String> problems = new LinkedHashMap<>();
        EmailAddress.problem(email).ifPresent(problem -> problems.put("email", problem));
        if (member.email() != null && EmailAddress.key(member.email()).equals(EmailAddress.key(email))) {
            problems.put("email", "This is your address already.");
        }
        return new EmailForm(unconfirmed, email, problems);
    }

    EmailForm refused(String field, String why) {
        return new EmailForm(unconfirmed, email, Map.of(field, why));
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
