package stoa.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An answer that is larger than memory should hold: the content of a file, which leaves as its client takes it. */
public final class LargeAnswer {
    /** As much as can be mapped at once, and some less. */
    private static final long PIECE = 1 << 30;

    private LargeAnswer() {}

    /** The file may be deleted when this returns: what it held stays to be read until it has left. */
    public static void leaveWith(Context ctx, Path file) throws IOException {
        List<ByteBuffer> pieces = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            for (long at = 0; at < channel.size(); at += PIECE) {
                pieces.add(channel.map(MapMode.READ_ONLY, at, Math.min(PIECE, channel.size() - at)));
            }
        }
        ctx.result("");
        AnswerWriter.of(ctx).leaveWith(pieces, 0);
    }
}
