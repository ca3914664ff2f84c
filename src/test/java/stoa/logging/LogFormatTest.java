package stoa.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** How lines are written, whatever is in them. */
class LogFormatTest {
    private final List<String> lines = new ArrayList<>();
    private final LineContext context = new LineContext();
    private final Log log = new Log(context, () -> 0);
    private final Logger posting = log.getLogger("stoa.discussion.Posting");

    @BeforeEach
    void keepLines() {
        log.writeTo(lines::add);
    }

    @Test
    void lineHasItsFieldsInOrder() {
        context.put("request", "k3v9");
        posting.atWarn().addKeyValue("ms", 512).log("Took {} long", "too");

        assertThat(lines)
                .singleElement()
                .asString()
                .matches("time=\\S+Z level=WARN logger=Posting msg=\"Took too long\" request=k3v9 ms=512");
    }

    @Test
    void jsonIsAnObjectALine() throws Exception {
        log.set(LogFormat.JSON, Level.INFO);
        posting.atWarn().addKeyValue("ms", 512).log("Café \"Ada\"\u2028\u202E\n");

        assertThat(lines.get(0)).matches("\\p{ASCII}+").doesNotContain("\n");
        assertThat(new ObjectMapper().readValue(lines.get(0), new TypeReference<Map<String, Object>>() {}))
                .containsEntry("msg", "Café \"Ada\"\u2028\u202E\n")
                .containsEntry("ms", 512)
                .containsEntry("level", "WARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nlevel=ERROR b",
                "a\r\nlevel=ERROR b",
                "a\u2028level=ERROR b",
                "a\u0085level=ERROR b",
                "a\u001B[2Jb",
                "a\u202Elevel=ERROR",
                "a\u2066b\u2069",
                "a\0b",
                "a\uD800b",
                "a\u200Bb",
                "a\" level=ERROR x=\""
            })
    void nothingThatIsTypedBeginsALineOrAFieldOrTurnsWordsRound(String typed) {
        for (LogFormat format : LogFormat.values()) {
            log.set(format, Level.INFO);
            posting.warn("{}", typed);
        }
        assertThat(lines).hasSize(2).allMatch(line -> line.matches("[\\x20-\\x7E]+"));
        assertThat(lines.get(0)).matches("time=\\S+ level=WARN logger=Posting msg=\"(?:[^\"\\\\]|\\\\.)*\"");
    }

    @Test
    void lettersOfAllLanguagesCanBeRead() {
        posting.warn("Größe {} 家", "ярмарка");
        assertThat(lines.get(0)).endsWith("msg=\"Größe ярмарка 家\"");
    }
}
