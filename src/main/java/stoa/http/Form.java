package stoa.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as they were sent. A form that will be refused is still read as far as that is reasonable, so
 * that the page that says why can show what was typed.
 */
public final class Form {
    /** The most that a form may hold; several times the longest article in the richest script. */
    public static final int LARGEST = 256 * 1024;

    /** What is read of a form that is too large, to be shown back; beyond it the sender's own browser keeps the text. */
    private static final int LARGEST_SHOWN_BACK = 2 * 1024 * 1024;

    private static final int MOST_FIELDS = 100;
    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private Optional<Refusal> refusal = Optional.empty();

    private Form() {}

    /** For a request that brings no form. */
    public static Form none() {
        return new Form();
    }

    /** Takes the request's body, which can be done once. */
    public static Form read(Context ctx) {
        Form form = new Form();
        form.readBody(ctx);
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

    private void readBody(Context ctx) {
        byte[] sent = bytes(ctx);
        if (sent.length > LARGEST_SHOWN_BACK) {
            refuse(
                    413,
                    tooLarge() + " It is too much to show it here again: your browser's Back button has your text.");
            return;
        }
        String text = new String(sent, StandardCharsets.UTF_8);
        String type = String.valueOf(ctx.contentType()).split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(TYPE)) {
            fields.put("body", text);
            refuse(415, "This was not sent as a form (" + TYPE + "). Check it below and send it from here.");
            return;
        }
        if (ctx.header("Content-Encoding") != null) {
            refuse(415, "A form must be sent without compression.");
            return;
        }
        decode(text);
        if (sent.length > LARGEST) {
            refuse(413, tooLarge());
        }
    }

    private static String tooLarge() {
        return "This is more than the " + LARGEST / 1024 + " kB that a form may hold. Shorten it and send it again.";
    }

    private static byte[] bytes(Context ctx) {
        try {
            return ctx.req().getInputStream().readNBytes(LARGEST_SHOWN_BACK + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decode(String text) {
        String[] pairs = text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            refuse(400, "A form has at most " + MOST_FIELDS + " fields.");
            return;
        }
        for (String pair : pairs) {
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
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            refuse(400, "A part of the form was not encoded as forms are. Check the text below and send it again.");
            return encoded;
        }
    }

    private void refuse(int status, String words) {
        refusal = Optional.of(new Refusal(status, words));
    }
}
