package stoa.http;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page as it is written: what is its own, and ready parts between. */
public final class PageBody implements TemplateOutput {
    /** Where, in bytes from the beginning of what is its own, a part stands. */
    private record Place(int at, SharedPart part) {}

    private final List<Place> places = new ArrayList<>();
    private final Utf8ByteOutput own = new Utf8ByteOutput();

    /** Answers with the page. */
    public static void show(Context ctx, JteModel page) {
        PageBody body = new PageBody();
        page.render(body);
        body.answer(ctx);
    }

    /** For a template of this page: where it writes the content, the part stands. */
    public Content place(SharedPart part) {
        return output -> places.add(new Place(own.getContentLength(), part));
    }

    /** Compressed where the client takes that; a page to be kept is answered with from the cache. */
    public void answer(Context ctx) {
        if (NewCachedPage.of(ctx).isKept()) {
            ctx.result(AnswerWriter.joined(plain()));
            return;
        }
        ctx.result("");
        AnswerWriter answer = AnswerWriter.of(ctx);
        if (AcceptedEncodings.of(ctx).preferGzip()) {
            byte[] compressed = compressed();
            ctx.header("Content-Encoding", "gzip");
            answer.leaveWith(List.of(ByteBuffer.wrap(compressed)), compressed.length);
        } else {
            answer.leaveWith(plain(), own.getContentLength());
        }
    }

    /** The parts are not copied: a thousand who read this page slowly hold it once. */
    private List<ByteBuffer> plain() {
        List<ByteBuffer> pieces = new ArrayList<>();
        byte[] written = own.toByteArray();
        int done = 0;
        for (Place place : places) {
            pieces.add(ByteBuffer.wrap(written, done, place.at() - done));
            pieces.add(ByteBuffer.wrap(place.part().bytes()));
            done = place.at();
        }
        pieces.add(ByteBuffer.wrap(written, done, written.length - done));
        return pieces;
    }

    private byte[] compressed() {
        Gzip gzip = new Gzip(Gzip.QUICK);
        byte[] written = own.toByteArray();
        int done = 0;
        for (Place place : places) {
            gzip.add(Arrays.copyOfRange(written, done, place.at()));
            gzip.addCompressed(place.part().bytes(), place.part().compressed());
            done = place.at();
        }
        return gzip.add(Arrays.copyOfRange(written, done, written.length)).finish();
    }

    @Override
    public void writeContent(String value) {
        own.writeContent(value);
    }

    @Override
    public void writeContent(String value, int begin, int end) {
        own.writeContent(value, begin, end);
    }
}
