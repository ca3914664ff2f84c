package stoa.http;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;

/** A part of a page that is the same in many people's pages, ready to be put into each, also compressed. */
public final class Part {
    private final byte[] bytes;
    private final byte[] compressed;

    private Part(byte[] bytes) {
        this.bytes = bytes;
        this.compressed = Gzip.stretch(bytes, Gzip.THOROUGH);
    }

    static Part of(JteModel template) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        template.render(output);
        return new Part(output.toByteArray());
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] compressed() {
        return compressed;
    }

    /** In bytes. */
    int size() {
        return bytes.length + compressed.length + 200;
    }
}
