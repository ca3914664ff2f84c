package stoa.http;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Stands before everything else and answers with the pages that are kept; one request at a time makes a page. */
public final class PageCacheHandler extends Handler.Wrapper {
    private final PageCache cache;
    private final CacheableAddresses addresses;
    private final Predicate<String> isPersonal;
    private final BooleanSupplier isTrusted;

    /**
     * The last two tell from the cookies of a request whether its page may be for one person only, and whether the cache
     * hears of every change just now.
     */
    public PageCacheHandler(
            PageCache cache, CacheableAddresses addresses, Predicate<String> isPersonal, BooleanSupplier isTrusted) {
        this.cache = cache;
        this.addresses = addresses;
        this.isPersonal = isPersonal;
        this.isTrusted = isTrusted;
    }

    /**
     * A page that is kept is sent at once by the thread that read the request. All else may have to wait for something, and
     * other threads are there for that.
     */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String address = address(request);
        CachedPage page = address == null ? null : cache.find(address);
        if (page != null) {
            page.send(request, response, callback);
        } else {
            handOn(address, request, response, callback);
        }
        return true;
    }

    /** Where the address is null, nothing that is made is kept, and nobody waits for what others make. */
    private void handOn(@Nullable String address, Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!serve(address, request, response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception | Error e) {
                Response.writeError(request, response, callback, e);
            }
        });
    }

    private boolean serve(@Nullable String address, Request request, Response response, Callback callback)
            throws Exception {
        if (address == null) {
            return super.handle(request, response, callback);
        }
        NewCachedPage copy = cache.make(address);
        return copy.begin() ? make(copy, request, response, callback) : await(copy, request, response, callback);
    }

    private @Nullable String address(Request request) {
        boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        // others would wait for a page whose maker waits for the body of a slow client
        if (!reads || BufferedForms.bringsBody(request) || !isTrusted.getAsBoolean()) {
            return null;
        }
        for (HttpField header : request.getHeaders()) {
            if (header.getHeader() == HttpHeader.COOKIE && isPersonal.test(header.getValue())) {
                return null;
            }
        }
        return addresses.canonical(request.getHttpURI());
    }

    private boolean make(NewCachedPage copy, Request request, Response response, Callback callback) throws Exception {
        request.setAttribute(NewCachedPage.ATTRIBUTE, copy);
        boolean handled = false;
        try {
            handled = super.handle(request, response, Callback.from(callback, () -> cache.end(copy)));
            return handled;
        } finally {
            if (!handled) {
                cache.end(copy);
            }
        }
    }

    private boolean await(NewCachedPage copy, Request request, Response response, Callback callback) {
        // that nothing is sent meanwhile is no reason to give it up
        request.addIdleTimeoutListener(timeout -> false);
        copy.whenMade(made -> answer(made, request, response, callback));
        return true;
    }

    private void answer(Optional<CachedPage> made, Request request, Response response, Callback callback) {
        if (made.isPresent()) {
            made.get().send(request, response, callback);
        } else {
            // what cannot be kept, such as an error, is made for each
            handOn(null, request, response, callback);
        }
    }
}
