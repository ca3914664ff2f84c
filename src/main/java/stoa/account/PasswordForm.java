package stoa.account;

import java.util.Map;

/** What is wrong, by field, with what was typed to change one's password; it is not shown again itself. */
public record PasswordForm(Map<String, String> problems) {
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
