package stoa.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brotli (RFC 7932), where its library, which is native, runs on the machine. It is loaded when it is needed first. */
final class Brotli {
    /**
     * For what is made again after every change: takes no longer than gzip does (1 ms for 200 comments), and is a quarter
     * smaller or more. From 9 on it takes ten times as long and saves a few hundredths.
     */
    static final int THOROUGH = 5;

    /** For what is compressed once: a tenth smaller than that, in 12 ms for the style sheet. */
    static final int UTMOST = 11;

    private static final Logger LOG = LoggerFactory.getLogger(Brotli.class);
    private static final boolean LOADED = load();

    private Brotli() {}

    /** Empty where it cannot be had on this machine. */
    static Optional<byte[]> file(byte[] bytes, int quality) {
        if (!LOADED || bytes.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Encoder.compress(bytes, Encoder.Parameters.create(quality)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean load() {
        try {
            Path folder = Files.createTempDirectory("stoa-");
            try {
                System.setProperty("com.aayushatharva.brotli4j.native.workdir", folder.toString());
                Brotli4jLoader.ensureAvailability();
            } finally {
                remove(folder.toFile());
            }
            return true;
        } catch (IOException | LinkageError e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            LOG.debug("Pages are compressed by gzip only, since brotli cannot be loaded: {}", cause.toString());
            return false;
        }
    }

    /** A loaded library needs its file no more, and a server that is killed could not remove it. */
    private static void remove(File folder) {
        File[] inside = folder.listFiles();
        if (inside != null) {
            for (File one : inside) {
                remove(one);
            }
        }
        if (!folder.delete()) {
            folder.deleteOnExit();
        }
    }
}
