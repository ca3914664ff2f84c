package stoa.http;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.util.Set;

/** A part of a page that is the same in the pages of many people, ready to be put into each, also compressed. */
public final class SharedPart {
    private final byte[] bytes;
    private final byte[] compressed;

    private final Set<Long> exceptions;

    private SharedPart(byte[] bytes, Set<Long> exceptions) {
        this.bytes = bytes;
        this.exceptions = exceptions;
        this.compressed = Gzip.stretch(bytes, Gzip.THOROUGH);
    }

    public static SharedPart of(JteModel template) {
        return of(template, Set.of());
    }

    /** Also takes those for whom it is not, by number: in their pages it would be another. */
    public static SharedPart of(JteModel template, Set<Long> exceptions) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        template.render(output);
        return new SharedPart(output.toByteArray(), Set.copyOf(exceptions));
    }

    public boolean isNotFor(long person) {
        return exceptions.contains(person);
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] compressed() {
        return compressed;
    }

    /** In bytes. */
    int size() {
        return bytes.length + compressed.length + 50 * exceptions.size() + 200;
    }
}
