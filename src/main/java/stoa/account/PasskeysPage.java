package stoa.account;

import java.util.List;
import java.util.Map;

/**
 * A member's passkeys, and the forms to change them.
 *
 * @param name that was typed for a new one
 * @param problems what is wrong, by the id of the field
 */
public record PasskeysPage(List<Passkey> passkeys, String name, Map<String, String> problems) {
    public String problem(String id) {
        return problems.getOrDefault(id, "");
    }

    /** Whether what was typed was for a new one. */
    public boolean isForNew() {
        return problems.keySet().stream().noneMatch(field -> field.startsWith("re"));
    }

    /** Whether something of it was sent back. */
    public boolean isRefused(Passkey passkey) {
        return !problem("rename-" + passkey.id()).isEmpty()
                || !problem("remove-" + passkey.id()).isEmpty();
    }
}
