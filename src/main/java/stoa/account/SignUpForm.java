package stoa.account;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stoa.http.Form;

/**
 * What was typed to become a member, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param invitation the key that it takes where not everyone can; empty without
 */
public record SignUpForm(NewMember member, String invitation, Map<String, String> problems) {
    /** As they stand on the page. */
    private static final List<String> FIELDS = List.of("name", "email", "password");

    static SignUpForm empty(String invitation) {
        return new SignUpForm(NewMember.of("", "", ""), invitation, Map.of());
    }

    static SignUpForm from(Form form) {
        return new SignUpForm(NewMember.from(form), form.field("invitation"), Map.of());
    }

    SignUpForm checked(Passwords passwords) {
        return refused(problems(passwords));
    }

    SignUpForm refused(String field, String why) {
        return refused(Map.of(field, why));
    }

    private SignUpForm refused(Map<String, String> why) {
        return new SignUpForm(member, invitation, why);
    }

    private Map<String, String> problems(Passwords passwords) {
        Map<String, String> problems = new HashMap<>(member.problems(passwords));
        if (!problems.containsKey("name") && Names.soundLikeStaff(member.name())) {
            problems.put("name", "This name says that you run this site. Choose another.");
        } else if (!problems.containsKey("name")
                && EmailAddress.problem(member.name()).isEmpty()) {
            problems.put("name", "Everyone will see the name: take one that is not an e-mail address.");
        }
        EmailAddress.problem(member.email()).ifPresent(problem -> problems.put("email", problem));
        Map<String, String> inOrder = new LinkedHashMap<>();
        FIELDS.stream().filter(problems::containsKey).forEach(field -> inOrder.put(field, problems.get(field)));
        return inOrder;
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
