package stoa.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page on its way into the cache. The handler that makes it says what it shows. */
public final class NewCachedPage {
    static final String ATTRIBUTE = "stoa.copy";

    private final @Nullable PageCache cache;
    private final String address;
    private final Set<String> shows = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = new HashSet<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Optional<CachedPage>> page = new CompletableFuture<>();
    private @Nullable EncodedBodies ready;

    NewCachedPage(@Nullable PageCache cache, String address) {
        this.cache = cache;
        this.address = address;
    }

    /** One that nobody has to make any more. */
    static NewCachedPage made(CachedPage page) {
        NewCachedPage copy = new NewCachedPage(null, "");
        copy.begun.set(true);
        copy.finish(Optional.of(page));
        return copy;
    }

    /** Of a request that nothing is kept of, one that goes nowhere. */
    public static NewCachedPage of(Context ctx) {
        return Objects.requireNonNullElseGet(
                (NewCachedPage) ctx.req().getAttribute(ATTRIBUTE), () -> new NewCachedPage(null, ""));
    }

    /** Whether the page will be for everyone. */
    public boolean isKept() {
        return cache != null;
    }

    /** With the parameters that matter, in order. */
    public String address() {
        return address;
    }

    public NewCachedPage shows(String name) {
        shows.add(name);
        return this;
    }

    /** What the answer is, where it was ready before, so that nothing is made of it anew. */
    NewCachedPage is(EncodedBodies forms) {
        ready = forms;
        return this;
    }

    /** The handler, and then the page that it made is counted for the route, and kept where it is for everyone. */
    public static Handler keeping(String route, Handler handler, RequestMeters all) {
        PageMeters meters = all.pages(route);
        return ctx -> {
            handler.handle(ctx);
            if (ctx.statusCode() == 200) {
                of(ctx).keep(ctx, meters);
            }
        };
    }

    private void keep(Context ctx, PageMeters meters) {
        if (cache == null) {
            meters.madeForOne().inc();
        } else {
            meters.madeToKeep().inc();
            if ("no-cache".equals(ctx.res().getHeader("Cache-Control"))) {
                ctx.header("Cache-Control", cache.control());
            }
            EncodedBodies forms = ready == null ? made(ctx) : ready;
            CachedPage page = CachedPage.of(forms, ctx, Set.copyOf(shows), meters);
            cache.keep(this, page);
            page.answer(ctx);
        }
    }

    private static EncodedBodies made(Context ctx) {
        try (InputStream result = ctx.resultInputStream()) {
            byte[] bytes = result == null ? new byte[0] : result.readAllBytes();
            return new EncodedBodies(bytes, Objects.requireNonNull(ctx.res().getContentType()), Brotli.THOROUGH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True for the first who asks: that one is to make the page. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** Gives nothing where the page is not one to be kept. */
    void whenMade(Consumer<Optional<CachedPage>> then) {
        CompletableFuture<Void> unused = page.thenAccept(then);
    }

    void finish(Optional<CachedPage> made) {
        page.complete(made);
    }

    void hasChanged(String name) {
        changed.add(name);
    }

    boolean isOutdated() {
        return changed.stream().anyMatch(shows::contains);
    }
}
