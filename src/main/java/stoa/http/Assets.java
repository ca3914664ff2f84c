package stoa.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site's style sheet: its files in order, as one, under a name that changes when any of them does. */
public final class Assets {
    /** Below {@code static/css/}. */
    private static final List<String> STYLES = List.of(
            "colour.css",
            "type.css",
            "layout.css",
            "article.css",
            "thread.css",
            "form.css",
            "moderation.css",
            "member.css",
            "print.css");

    private final String css;
    private final String name;
    private @Nullable ReadyAsset ready;

    public Assets() {
        StringBuilder all = new StringBuilder();
        STYLES.forEach(style -> all.append(read("/static/css/" + style)));
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
        ctx.header("Vary", "Accept-Encoding");
        ReadyAsset asset = ready();
        PageCopy.of(ctx).is(asset);
        asset.answer(ctx.req().getMethod(), AcceptedEncodings.headers(ctx)).answer(ctx);
    }

    /** Not at the start, which it would make longer. */
    private synchronized ReadyAsset ready() {
        if (ready == null) {
            ready = new ReadyAsset(css.getBytes(StandardCharsets.UTF_8), "text/css;charset=utf-8");
        }
        return ready;
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
