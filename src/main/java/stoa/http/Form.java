package stoa.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;

/**
 * The fields of a form as they were sent. A form that will be refused is still read as far as that is reasonable, so
 * that the page that says why can show what was typed.
 */
public final class Form {
    /** The most that a form of anyone's may hold: a comment at its longest, in the richest script, twice over. */
    public static final int LARGEST = 256 * 1024;

    /**
     * The most that a form of staff may hold, with an article at its longest; and what is read of a form that is too large,
     * to be shown back. Beyond it the sender's own browser keeps the text.
     */
    public static final int LARGEST_OF_STAFF = 2 * 1024 * 1024;

    private static final int MOST_FIELDS = 100;
    private static final String TYPE = "application/x-www-form-urlencoded";

    /** What a type says of the characters, where it is not that they are those which all our pages are made of. */
    private static final Pattern OTHER_CHARSET = Pattern.compile("(?i);\\s*charset(?!\\s*=\\s*\"?utf-8\"?\\s*(;|$))");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private Optional<Refusal> refusal = Optional.empty();

    private Form() {}

    /** For a request that brings no form. */
    public static Form none() {
        return new Form();
    }

    /** Takes the request's body, which can be done once. */
    public static Form read(Context ctx, int largest) {
        Form form = new Form();
        form.readBody(ctx, largest);
        return form;
    }

    /** The field's value, empty where it was not sent. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whatever was sent, by field, in the order it came. */
    public Map<String, String> fields() {
        return fields;
    }

    /** What is wrong with the request as a form, whatever its fields say. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    private void readBody(Context ctx, int largest) {
        byte[] sent = bytes(ctx);
        if (refusal.isPresent()) {
            return;
        }
        if (sent.length > LARGEST_OF_STAFF) {
            refuse(
                    413,
                    tooLarge(largest)
                            + " It is too much to show it here again: your browser's Back button has your text.");
            return;
        }
        // as it was sent: the framework would look up whatever it names as a character set
        String type = Objects.requireNonNullElse(ctx.header("Content-Type"), "");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            fields.put("body", new String(sent, StandardCharsets.UTF_8));
            refuse(415, "This was not sent as a form (" + TYPE + "). Check it below and send it from here.");
            return;
        }
        if (!"identity".equalsIgnoreCase(Objects.requireNonNullElse(ctx.header("Content-Encoding"), "identity"))) {
            refuse(415, "A form must be sent without compression.");
            return;
        }
        decode(new String(sent, StandardCharsets.ISO_8859_1));
        if (sent.length > largest) {
            refuse(413, tooLarge(largest));
        } else if (OTHER_CHARSET.matcher(type).find()) {
            refuse(415, "A form must be sent in UTF-8. Check the text below and send it from here.");
        }
    }

    private static String tooLarge(int largest) {
        return "This is more than the " + largest / 1024 + " kB that a form may hold. Shorten it and send it again.";
    }

    private byte[] bytes(Context ctx) {
        try {
            return ctx.req().getInputStream().readNBytes(LARGEST_OF_STAFF + 1);
        } catch (IOException | HttpException.RuntimeException e) {
            refuse(400, "The form did not arrive whole. Send it again.");
            return new byte[0];
        }
    }

    private void decode(String text) {
        String[] pairs = text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            refuse(400, "A form has at most " + MOST_FIELDS + " fields.");
        }
        for (String pair : List.of(pairs).subList(0, Math.min(pairs.length, MOST_FIELDS))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                add(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
            }
        }
    }

    private void add(String name, String value) {
        if (fields.putIfAbsent(name, value) != null) {
            refuse(400, "The field “" + name + "” came twice. Check the text below and send it again.");
        }
    }

    private String plain(String encoded) {
        return Escapes.decoded(encoded).orElseGet(() -> {
            refuse(400, "A part of the form was not encoded as forms are. Check the text below and send it again.");
            return Escapes.shown(encoded);
        });
    }

    private void refuse(int status, String words) {
        refusal = Optional.of(new Refusal(status, words));
    }
}
