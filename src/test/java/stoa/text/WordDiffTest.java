package stoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    /** As in {@code same [-old-][+new+] same}. */
    private static String drawn(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(run -> switch (run.fate()) {
                    case KEPT -> run.text();
                    case REMOVED -> "[-" + run.text() + "-]";
                    case ADDED -> "[+" + run.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the same|the same|the same",
                "a lamp lit|a lamp, lit|a lamp[+,+] lit",
                "teh porch|the porch|[-teh-][+the+] porch",
                "one two three|one four five three|one [-two-][+four five+] three",
                "a red old door|a green new door|a [-red old-][+green new+] door",
                "our street was lit|our street, a gas lamp, was lit|our street[+, a gas lamp,+] was lit",
                "our street, a gas lamp, was lit|our street was lit|our street[-, a gas lamp,-] was lit",
                "stay|stay a while|stay[+ a while+]",
                "a while ago|ago|[-a while -]ago",
                "👩‍👩‍👧‍👦 home|👨‍👩‍👧 home|[-👩‍👩‍👧‍👦-][+👨‍👩‍👧+] home",
                "今天天气好|今天天气坏|今天天气[-好-][+坏+]",
                "<b>x</b>|<i>x</i>|<[-b-][+i+]>x</[-b-][+i+]>"
            })
    void wordsThatChangedAreMarked(String before, String after, String marked) {
        assertThat(drawn(before, after)).isEqualTo(marked);
    }

    @Test
    void nothingIsLostOrMadeUp() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = words(random, 40);
            String after = words(random, 40);
            List<WordDiff.Run> runs = WordDiff.between(before, after);
            assertThat(joined(runs, WordDiff.Fate.ADDED)).isEqualTo(before);
            assertThat(joined(runs, WordDiff.Fate.REMOVED)).isEqualTo(after);
        }
    }

    private static String words(Random random, int most) {
        return random.ints(random.nextInt(most), 0, 6)
                .mapToObj(word -> List.of("a", "lamp", " ", "  ", "\n", "日").get(word))
                .collect(Collectors.joining());
    }

    private static String joined(List<WordDiff.Run> runs, WordDiff.Fate without) {
        return runs.stream()
                .filter(run -> run.fate() != without)
                .map(WordDiff.Run::text)
                .collect(Collectors.joining());
    }

    /** Texts as long as comments may be. */
    @Test
    @Timeout(60)
    void longTextsTakeNoLongerThanAPageMay() {
        for (int round = 0; round < 20; round++) {
            Random random = new Random(round);
            String before = random.ints(5_000, 'a', 'z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
            String after = random.ints(5_000, 'A', 'Z' + 1)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
            assertThat(WordDiff.between(before, after))
                    .containsExactly(
                            new WordDiff.Run(WordDiff.Fate.REMOVED, before),
                            new WordDiff.Run(WordDiff.Fate.ADDED, after));
            String touched = before.replace("q", "Q");
            assertThat(WordDiff.between(before, touched)).hasSizeGreaterThan(100);
        }
    }
}
