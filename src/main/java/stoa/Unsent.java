package stoa;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stoa.account.Visit;

/**
 * What a person typed into a form that nothing came of.
 *
 * @param texts by field, in the order of the form: what cannot be typed again in a moment
 * @param rest all else that was sent with it
 * @param action where it can be sent again as it is; empty where that cannot help
 */
public record Unsent(Map<String, String> texts, Map<String, String> rest, String action) {
    /** No password is among them. */
    private static final List<String> TEXTS = List.of("title", "summary", "body", "notice", "note", "others");

    /** What was assessed of a kind of illegal content, by kind. */
    private static final Pattern TEXTS_BY_KIND = Pattern.compile("(evidence|measures)-[a-z-]{1,40}");

    private static final int OUR_FAULT = 500;

    static Unsent nothing() {
        return new Unsent(Map.of(), Map.of(), "");
    }

    static Unsent of(Context ctx, int status) {
        Map<String, String> sent = Visit.of(ctx).form().fields();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> rest = new LinkedHashMap<>(sent);
        Stream.concat(TEXTS.stream(), sent.keySet().stream().filter(TEXTS_BY_KIND.asMatchPredicate()))
                .filter(field -> !sent.getOrDefault(field, "").isBlank())
                .forEach(field -> {
                    texts.put(field, sent.get(field));
                    rest.remove(field);
                });
        boolean again = status >= OUR_FAULT && !texts.isEmpty() && !sent.containsKey("password");
        return new Unsent(texts, rest, again ? ctx.path() : "");
    }
}
