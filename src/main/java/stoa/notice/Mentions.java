package stoa.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stoa.account.Names;

/** The places in a text where someone is called by name, as in {@code @Ada Lovelace}. */
final class Mentions {
    /** Whoever calls more people than this calls nobody else. */
    static final int MOST = 10;

    /** Places at which a name may end: more than names have words and signs. */
    private static final int MOST_ENDS = 16;

    /** Not within a word: that is an address. */
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}_.+@-])@(?=[^\\s@])");

    private static final Pattern WORD_END =
            Pattern.compile("(?<=\\S)(?=\\s|$)|(?<=[\\p{L}\\p{M}\\p{N}])(?=[^\\p{L}\\p{M}\\p{N}\\s])");

    /** Of one place: what may be a name there, as {@link Names#key}, the shortest first. */
    private final List<List<String>> places = new ArrayList<>();

    private Mentions() {}

    static Mentions in(String text) {
        Mentions mentions = new Mentions();
        Matcher call = CALL.matcher(text);
        while (mentions.places.size() < MOST && call.find()) {
            mentions.places.add(keys(line(text, call.end())));
        }
        return mentions;
    }

    private static String line(String text, int from) {
        int to = Math.min(text.length(), from + 4 * Names.LONGEST);
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? to : Math.min(to, end));
    }

    private static List<String> keys(String line) {
        Set<String> keys = new LinkedHashSet<>();
        Matcher end = WORD_END.matcher(line);
        for (int ends = 0; ends < MOST_ENDS && end.find(); ends++) {
            keys.add(Names.key(line.substring(0, end.start())));
        }
        return List.copyOf(keys);
    }

    /** All keys that may be somebody's. */
    Set<String> keys() {
        Set<String> all = new LinkedHashSet<>();
        places.forEach(all::addAll);
        return all;
    }

    /** Of those who are known by a key, the ones who are called: at each place the one with the longest name. */
    <T> Set<T> called(Map<String, T> known) {
        Set<T> called = new LinkedHashSet<>();
        for (List<String> place : places) {
            place.stream()
                    .filter(known::containsKey)
                    .reduce((shorter, longer) -> longer)
                    .map(known::get)
                    .ifPresent(called::add);
        }
        return called;
    }
}
