package stoa.account;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stoa.http.Form;

/**
 * What was typed to invite people, with what is wrong by field.
 *
 * @param days how long the invitation is to last
 * @param uses how many people it is for
 */
public record InvitationForm(String days, String uses, Map<String, String> problems) {
    /** How long one can last, in days. */
    public static final List<String> DAYS = List.of("1", "7", "30", "90");

    private static final int MOST_USES = 1_000;

    static InvitationForm empty() {
        return new InvitationForm("7", "1", Map.of());
    }

    static InvitationForm from(Form form) {
        String days = form.field("days").strip();
        String uses = form.field("uses").strip();
        Map<String, String> problems = new LinkedHashMap<>();
        if (!DAYS.contains(days)) {
            problems.put("days", "Choose how long it lasts.");
        }
        if (number(uses).isEmpty()) {
            problems.put("uses", "Give a number from 1 to 1,000.");
        }
        return new InvitationForm(days, uses, problems);
    }

    Duration lifetime() {
        return Duration.ofDays(Long.parseLong(days));
    }

    int mostUses() {
        return number(uses).orElseThrow();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST_USES);
    }
}
