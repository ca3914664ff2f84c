package stoa.member;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Role;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.text.TypedText;

/**
 * What an administrator chose and typed to give a member another role.
 *
 * @param role null where nothing that can be chosen was
 * @param problems what is wrong, by field
 * @param status of the answer that shows it
 */
public record RoleForm(@Nullable Role role, String note, Map<String, String> problems, int status) {
    private static final int LONGEST_NOTE = 500;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    static RoleForm of(Member member) {
        return new RoleForm(member.role(), "", Map.of(), 200);
    }

    static RoleForm typed(Form form) {
        return new RoleForm(
                Role.choice(form.field("role")).orElse(null),
                TypedText.printable(TypedText.text(form.field("note"))),
                Map.of(),
                200);
    }

    static RoleForm from(Form form) {
        RoleForm typed = typed(form);
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.role == null) {
            problems.put("role", "Choose a role.");
        }
        int length = TypedText.length(typed.note);
        if (length == 0) {
            problems.put("note", "Say why: it stands in the log, for all who run this site.");
        } else if (length > LONGEST_NOTE) {
            problems.put(
                    "note", "A reason has at most %d characters; this one has %d.".formatted(LONGEST_NOTE, length));
        }
        return problems.isEmpty() ? typed : new RoleForm(typed.role, typed.note, problems, UNPROCESSABLE);
    }

    RoleForm inConflict(String why) {
        return new RoleForm(role, note, Map.of("role", why), CONFLICT);
    }

    RoleForm refused(Refusal refusal) {
        return new RoleForm(role, note, Map.of("form", refusal.words()), refusal.status());
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
