package stoa.http;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The site's style sheet, which is its files in order, and its scripts: each under a name that changes when it does.
 */
public final class Assets {
    /** Below {@code static/css/}. */
    private static final List<String> STYLES = List.of(
            "colour.css",
            "type.css",
            "layout.css",
            "article.css",
            "thread.css",
            "form.css",
            "account.css",
            "moderation.css",
            "member.css",
            "regulation.css",
            "print.css");

    /** Below {@code static/js/}; a page names those that it can do something with. */
    private static final List<String> SCRIPTS = List.of("desk", "draft", "moderate", "passkey");

    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, String> scripts = new HashMap<>();
    private final String stylesheet;

    public Assets() {
        String css = STYLES.stream().map(style -> read("/static/css/" + style)).collect(Collectors.joining());
        stylesheet = add("stoa", ".css", new Asset(css, "text/css;charset=utf-8"));
        for (String script : SCRIPTS) {
            Asset asset = new Asset(read("/static/js/" + script + ".js"), "text/javascript;charset=utf-8");
            scripts.put(script, add(script, ".js", asset));
        }
    }

    private String add(String stem, String ending, Asset asset) {
        String name = asset.name(stem, ending);
        assets.put(name, asset);
        return "/static/" + name;
    }

    public String stylesheet() {
        return stylesheet;
    }

    /** The paths of the scripts, by their names. */
    public Map<String, String> scripts() {
        return Map.copyOf(scripts);
    }

    /** {@code GET /static/{name}} */
    public void show(Context ctx) {
        Asset asset = assets.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.header("Vary", "Accept-Encoding");
        ReadyAsset ready = asset.ready();
        NewCachedPage.of(ctx).is(ready);
        ready.answer(ctx.req().getMethod(), AcceptedEncodings.headers(ctx)).answer(ctx);
    }

    private static String read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The file " + path + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
