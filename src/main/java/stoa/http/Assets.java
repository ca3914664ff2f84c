package stoa.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The site's style sheet: its files in order, as one, under a name that changes when any of them does. */
public final class Assets {
    private final String css;
    private final String name;

    /** Takes files below {@code static/css/}. */
    public Assets(List<String> styles) {
        StringBuilder all = new StringBuilder();
        styles.forEach(style -> all.append(read("/static/css/" + style)));
        css = all.toString();
        name = "stoa-" + HexFormat.of().toHexDigits(css.hashCode()) + ".css";
    }

    public String stylesheet() {
        return "/static/" + name;
    }

    /** {@code GET /static/{name}} */
    public void show(Context ctx) {
        if (!ctx.pathParam("name").equals(name)) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType("text/css; charset=utf-8").result(css);
    }

    private static String read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The style sheet " + path + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
