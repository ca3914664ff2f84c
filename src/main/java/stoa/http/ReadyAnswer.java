package stoa.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer that only has to be sent; its headers replace those of the same name. */
record ReadyAnswer(int status, List<HttpField> headers, ByteBuffer bytes) {
    void send(Response response, Callback callback) {
        response.setStatus(status);
        HttpFields.Mutable fields = response.getHeaders();
        headers.forEach(fields::put);
        response.write(true, bytes.duplicate(), callback);
    }

    /** To be sent by way of the handlers. */
    void answer(Context ctx) {
        headers.forEach(header -> ctx.header(header.getName(), header.getValue()));
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        ctx.status(status).result(copy);
    }

    boolean confirms() {
        return status == HttpStatus.NOT_MODIFIED_304;
    }
}
