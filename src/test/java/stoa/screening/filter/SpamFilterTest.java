package stoa.screening.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpamFilterTest {
    private static final SpamFilter FILTER = SpamFilter.learn(new Decided(1).samples(1_000, 0.3));

    private static double probability(String text) {
        return FILTER.probability("ada", text, List.of());
    }

    @Test
    void whatWasNeverSeenIsUndecided() {
        assertThat(SpamFilter.learn(List.of()).probability("ada", "anything", List.of()))
                .isEqualTo(0.5);
        assertThat(probability("zwölf boxkämpfer jagen viktor quer über deich")).isBetween(0.2, 0.8);
    }

    @Test
    void itLearnsWhatSpamSaysAndWhatPeopleSay() {
        assertThat(probability("guaranteed casino bonus, click for cheap pills"))
                .isGreaterThan(0.95);
        assertThat(probability("the council wants a new bridge over the river in winter"))
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guaranteed c.a.s.i.n.o b-o-n-u-s, c l i c k for cheap p.i.l.l.s",
                "gu\u200Baranteed ca\u200Bsino bo\u200Bnus, cl\u200Bick for che\u200Bap pi\u200Blls",
                "ｇｕａｒａｎｔｅｅｄ ｃａｓｉｎｏ ｂｏｎｕｓ, ｃｌｉｃｋ for ｃｈｅａｐ ｐｉｌｌｓ",
                "guаrаntееd саsinо bоnus, сliсk for сhеар рills",
                "GUARÁNTEED CÁSINÖ BÓNUS, CLÍCK FOR CHÉAP PÍLLS",
                "guaranted casinoo bonuss, clickk for cheapp pils"
            })
    void disguiseDoesNotHelp(String text) {
        assertThat(probability(text)).isGreaterThan(0.9);
    }

    @Test
    void whereALinkLeadsCounts() {
        assertThat(FILTER.probability("ada", "look", List.of("shop3.example")))
                .isGreaterThan(FILTER.probability("ada", "look", List.of("paper3.example")) + 0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0\0\0", "\uD800", "a\uDC00\uD83D b", "🙂🙂👩‍👩‍👧", "שלום לכולם", "مرحبا \u202E بكم", "ﷺ"
            })
    void whateverIsWrittenHasAProbability(String text) {
        assertThat(FILTER.probability(text, text, List.of(text, "..", "."))).isBetween(0.0, 1.0);
    }

    @Test
    void longTextsHaveAProbabilityToo() {
        for (String part : List.of("casino ", "x", "a.", "今", "\uD800", "🙂", "ﷺ")) {
            assertThat(probability(part.repeat(10_000 / part.length()))).isBetween(0.0, 1.0);
        }
    }

    @Test
    void paddingInTheMiddleHidesNothing() {
        String padded = "guaranteed casino bonus " + "lorem ".repeat(1_000) + " click for cheap pills";
        assertThat(probability(padded)).isGreaterThan(0.5);
    }

    @Test
    void itIsReadyOnlyWhenItKnowsBothKinds() {
        List<Sample> samples = new Decided(2).samples(200, 0.5);
        List<Sample> spam = samples.stream().filter(Sample::spam).limit(20).toList();
        List<Sample> good =
                samples.stream().filter(each -> !each.spam()).limit(20).toList();
        assertThat(SpamFilter.learn(samples).isReady()).isTrue();
        assertThat(SpamFilter.learn(spam).isReady()).isFalse();
        assertThat(SpamFilter.learn(good).isReady()).isFalse();
    }

    @Test
    void howMuchSpamThereIsDoesNotTipTheScales() {
        double some = SpamFilter.learn(new Decided(3).samples(2_000, 0.05)).probability("ada", "hello", List.of());
        assertThat(some).isCloseTo(0.5, within(0.3));
    }
}
