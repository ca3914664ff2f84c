package stoa.http;

import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong before any of our routes can be asked, as a page of ours without details. It is a page whatever was asked
 * for: what Jetty makes for other types repeats the request.
 */
final class PlainErrors extends ErrorHandler {
    private final boolean secure;
    private final RequestMeters meters;
    private final BiFunction<Refusal, String, String> page;

    PlainErrors(boolean secure, RequestMeters meters, BiFunction<Refusal, String, String> page) {
        this.secure = secure;
        this.meters = meters;
        this.page = page;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafetyHeaders.addTo(response.getHeaders(), secure);
        RequestId.give(request, response.getHeaders());
        return super.handle(request, response, callback);
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            @Nullable Throwable cause,
            Callback callback) {
        // any word in the place of a version leads to this one, and nothing is wrong with the server
        int status = code == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ? HttpStatus.BAD_REQUEST_400 : code;
        response.setStatus(status);
        meters.countUnreadable(request.getMethod(), status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        String written = page.apply(new Refusal(status, words(code, message)), RequestId.of(request));
        Content.Sink.write(response, true, written, callback);
    }

    private static String words(int status, String message) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> "A part of this request cannot be read. Check the address.";
            case HttpStatus.NOT_FOUND_404 -> "There is no page at this address. It may have been mistyped.";
            case HttpStatus.REQUEST_TIMEOUT_408 ->
                "This took too long to arrive: your browser's Back button has your text. Send it again.";
            case HttpStatus.URI_TOO_LONG_414 -> "This address is longer than any address of ours.";
            case HttpStatus.EXPECTATION_FAILED_417 -> "The program that sent this expects what this site does not do.";
            // this one is ours, and names the address
            case HttpStatus.MISDIRECTED_REQUEST_421 -> message;
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                "The browser sent too much with this request. Clearing the cookies of this site may help.";
            case HttpStatus.UPGRADE_REQUIRED_426, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                "This site speaks HTTP/1.1, and the program that sent this speaks another version.";
            default ->
                status < HttpStatus.INTERNAL_SERVER_ERROR_500
                        ? "The browser sent something that this site does not understand."
                        : "This went wrong on our side, and nothing was saved.";
        };
    }
}
