package stoa.screening.filter;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The extraction of the features by which a filter knows a comment. */
final class FeatureExtraction {
    /** Of a longer text only the start and the end are read: who pads one puts it before or after what counts. */
    private static final int MOST_CHARACTERS_TO_AN_END = 2_000;

    private static final int LETTERS_IN_RUN = 4;

    /** RFC 1035, 2.3.4; of what pretends to be longer, the end is read. */
    private static final int LONGEST_HOST = 255;

    private final IntStream.Builder numbers = IntStream.builder();

    private FeatureExtraction() {}

    /** Any numbers, some more than once. */
    static IntStream of(String author, String text, List<String> hosts) {
        FeatureExtraction reading = new FeatureExtraction();
        String read = ends(text);
        reading.addWords(PlainWords.of(read));
        reading.addAuthor(author);
        hosts.forEach(reading::addHost);
        TextStyle.of(read, hosts.size()).forEach(look -> reading.add("look", look));
        return reading.numbers.build();
    }

    private static String ends(String text) {
        int most = MOST_CHARACTERS_TO_AN_END;
        return text.length() <= 2 * most ? text : text.substring(0, most) + " " + text.substring(text.length() - most);
    }

    private void addWords(List<String> words) {
        String before = "";
        for (String word : words) {
            add("word", word);
            add("pair", before + " " + word);
            addRuns("_" + word + "_");
            before = word;
        }
    }

    /** Misspelt words have most of them in common with those that are meant. */
    private void addRuns(String word) {
        for (int start = 0; start + LETTERS_IN_RUN <= word.length(); start++) {
            add("run", word.substring(start, start + LETTERS_IN_RUN));
        }
    }

    private void addAuthor(String author) {
        PlainWords.of(author).forEach(word -> add("author", word));
        NameShape.of(author).forEach(shape -> add("shape", shape));
    }

    /** The host and the domains that it lies in: {@code a.b.example}, {@code b.example}, {@code example}. */
    private void addHost(String host) {
        String rest = host.substring(Math.max(0, host.length() - LONGEST_HOST)).toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            add("host", rest);
            rest = rest.substring(rest.indexOf('.') < 0 ? rest.length() : rest.indexOf('.') + 1);
        }
    }

    private void add(String kind, String value) {
        numbers.add((int) Hash.of(Hash.of(kind), Hash.of(value)));
    }
}
