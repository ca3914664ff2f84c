package stoa.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A page with its headers, in all its forms, ready to be sent. */
final class CachedPage {
    /** Where the last is the same as on everything, it is there before. */
    private static final List<String> OF_THE_PAGE = List.of("Cache-Control", "Vary", "Content-Security-Policy");

    private final EncodedBodies forms;
    private final List<HttpField> always;
    private final Set<String> shows;
    private final PageMeters meters;

    CachedPage(EncodedBodies forms, List<HttpField> always, Set<String> shows, PageMeters meters) {
        this.forms = forms;
        this.always = always;
        this.shows = shows;
        this.meters = meters;
    }

    /** Takes from what the handler has answered how long it may be kept elsewhere. */
    static CachedPage of(EncodedBodies forms, Context ctx, Set<String> shows, PageMeters meters) {
        List<HttpField> always = OF_THE_PAGE.stream()
                .<HttpField>map(name -> new PreEncodedHttpField(
                        name, Objects.requireNonNull(ctx.res().getHeader(name))))
                .filter(header -> !SafetyHeaders.areAlways(header))
                .toList();
        return new CachedPage(forms, always, shows, meters);
    }

    /** Gives the request that made it the same answer that all others get. */
    void answer(Context ctx) {
        forms.answer(ctx.req().getMethod(), AcceptedEncodings.headers(ctx)).answer(ctx);
    }

    Set<String> shows() {
        return shows;
    }

    /** In bytes. */
    int size() {
        return forms.size() + 1_000;
    }

    /** Answers with the page, or with 304 where the client has it. */
    void send(Request request, Response response, Callback callback) {
        ReadyAnswer answer = forms.answer(request.getMethod(), request.getHeaders());
        AccessLog.note(request, meters.route());
        if (answer.confirms()) {
            meters.hitAndConfirmed();
        } else {
            meters.hitAndSent();
        }
        always.forEach(response.getHeaders()::put);
        answer.send(response, callback);
    }
}
