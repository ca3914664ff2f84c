package stoa.screening.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "casino",
                "CASINO!",
                "Cásïno",
                "ca\u200Bsi\u00ADno",
                "ｃａｓｉｎｏ",
                "сasіnо",
                "c.a.s.i.n.o",
                "c a s i n o",
                "*c-a-s-i-n-o*",
                "𝓬𝓪𝓼𝓲𝓷𝓸",
                "ⓒⓐⓢⓘⓝⓞ"
            })
    void aWordIsTheSameHoweverItIsDisguised(String disguised) {
        assertThat(PlainWords.of(disguised)).containsExactly("casino");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I don't know, you’re right|i dont know youre right",
                "e.g. a lamp|eg a lamp|",
                "I s.p.e.l.l it|i spell it",
                "plan B or C|plan b or c",
                "今天好|今 天 好",
                "शांति और|शांति और",
                "לילה טוב|לילה טוב",
                "room 12b, 3 pm|room 12b 3 pm",
                "🙂 ok 🙂|ok"
            })
    void wordsAreReadAsPeopleReadThem(String text, String words) {
        assertThat(PlainWords.of(text))
                .containsExactly(words.replace("eg", "e g").split(" "));
    }

    @Test
    void nothingHostileIsTooMuch() {
        for (String text : List.of("", "\0\0", "\uD800", "a\uDC00b", "ﷺ".repeat(30_000), "a.".repeat(30_000))) {
            assertThatCode(() -> PlainWords.of(text)).doesNotThrowAnyException();
        }
    }
}
