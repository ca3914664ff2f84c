package stoa.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file of the program that browsers fetch, as text. */
final class Asset {
    private final String text;
    private final String type;
    private @Nullable ReadyAsset ready;

    Asset(String text, String type) {
        this.text = text;
        this.type = type;
    }

    /** As in {@code stoa-1a2b3c4d.css}: another one when it changes. */
    String name(String stem, String ending) {
        return stem + "-" + HexFormat.of().toHexDigits(text.hashCode()) + ending;
    }

    /** Made when it is asked for first, since compressing would make the start longer. */
    synchronized ReadyAsset ready() {
        if (ready == null) {
            ready = new ReadyAsset(text.getBytes(StandardCharsets.UTF_8), type);
        }
        return ready;
    }
}
