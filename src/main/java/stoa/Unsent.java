package stoa;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stoa.account.Visit;

/**
 * What a person typed into a form that nothing came of. It is whatever was sent, but for what is known not to be typed: a
 * field that nobody thought of is shown too much rather than lost.
 *
 * @param texts by field, the longest first
 * @param rest all else that was sent with it, without secrets
 * @param action where it can be sent again as it is; empty where that cannot help
 */
public record Unsent(Map<String, String> texts, Map<String, String> rest, String action) {
    /** Never shown, nor sent again by a page that may lie about. */
    private static final Set<String> SECRETS = Set.of("password", "current", "code", "credential", "key");

    /** What our pages fill in, and what is chosen or pressed; the last is the field that only machines fill in. */
    private static final Pattern NOT_TYPED =
            Pattern.compile("do|post|preview|try|end|seen|parent|return_to|comments?|decision|invitation|needs|newest"
                    + "|rule|sort|step|appearance|open|pause|measure|role|conversation|reason|state|remember|anonymous"
                    + "|good_faith|block|lock|warn|with_house_terms|only|by|m-\\d+|level-[a-z-]+|website");

    private static final int OUR_FAULT = 500;

    static Unsent nothing() {
        return new Unsent(Map.of(), Map.of(), "");
    }

    static Unsent of(Context ctx, int status) {
        Map<String, String> sent = Visit.of(ctx).form().fields();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> rest = new LinkedHashMap<>(sent);
        rest.keySet().removeAll(SECRETS);
        rest.entrySet().stream()
                .filter(field -> isTyped(field.getKey(), field.getValue()))
                .sorted(Comparator.comparingInt(field -> -field.getValue().length()))
                .forEachOrdered(field -> texts.put(field.getKey(), field.getValue()));
        rest.keySet().removeAll(texts.keySet());
        boolean again = status >= OUR_FAULT
                && !texts.isEmpty()
                && sent.keySet().stream().noneMatch(SECRETS::contains);
        return new Unsent(texts, rest, again ? ctx.path() : "");
    }

    private static boolean isTyped(String field, String value) {
        return !value.isBlank() && !NOT_TYPED.matcher(field).matches();
    }

    /** How high a field has to be for the text. */
    public static int lines(String text) {
        return text.length() > 80 || text.contains("\n") ? 10 : 1;
    }
}
