package stoa.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The passwords and words that are tried first by everyone who breaks in; read when one is first asked for. */
final class CommonPasswords {
    private final int shortest;
    private @Nullable Set<String> words;

    /** Shorter ones are left out. */
    CommonPasswords(int shortest) {
        this.shortest = shortest;
    }

    synchronized boolean contain(String password) {
        if (words == null) {
            words = read();
        }
        return words.contains(password.toLowerCase(Locale.ROOT));
    }

    /** The library's lists leave out of one what stands in another, so it takes all of them. */
    private Set<String> read() {
        try {
            return StandardDictionaries.loadAllDictionaries().stream()
                    .flatMap(dictionary -> dictionary.getFrequencies().stream())
                    .filter(word -> word.length() >= shortest)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
