package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What one person was shown at each address, and may have kept. */
final class Copies {
    private static final int NOT_MODIFIED = 304;

    private final Visitor who;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();

    Copies(Visitor who) {
        this.who = who;
    }

    /** Twice, so that the forum keeps it too where it keeps anything. */
    void keep(String address) {
        who.fetch("GET", address);
        HttpResponse<byte[]> answer = who.fetch("GET", address);
        texts.put(address, text(answer));
        answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(address, tag));
    }

    /** The addresses at which this word was to be read. */
    List<String> showing(String word) {
        return texts.entrySet().stream()
                .filter(copy -> copy.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is there now, in small letters. */
    String now(String address) {
        return text(who.fetch("GET", address));
    }

    /** However it is asked for, the word is not to be read there, and no old copy is said to be good still. */
    void requireNothing(String address, String word) {
        HttpResponse<byte[]> plain = who.fetch("GET", address);
        assertThat(text(plain)).as(address).doesNotContain(word);
        assertThat(text(who.fetch("GET", address, "Accept-Encoding", "gzip")))
                .as(address + " by gzip")
                .doesNotContain(word);
        HttpResponse<byte[]> head = who.fetch("HEAD", address);
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).as("HEAD " + address).isEqualTo(plain.statusCode());
        assertThat(head.headers().toString().toLowerCase(Locale.ROOT)).doesNotContain(word);
        if (tags.containsKey(address) && texts.get(address).contains(word)) {
            HttpResponse<byte[]> again = who.fetch("GET", address, "If-None-Match", tags.get(address));
            assertThat(again.statusCode()).as(address + " with the old tag").isNotEqualTo(NOT_MODIFIED);
            assertThat(text(again)).as(address + " with the old tag").doesNotContain(word);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean compressed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] bytes = compressed ? unpacked(answer.body()) : answer.body();
        return new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
