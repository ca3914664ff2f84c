package stoa.account;

import java.util.Map;

/** The form that makes the first administrator, with what is wrong by field. */
public record SetupForm(String key, NewMember member, Map<String, String> problems) {
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
