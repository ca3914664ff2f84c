package stoa.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** How lines are written, whatever is in them. */
class LogFormatTest {
    /** Either in quotation marks, or without anything that could end it. */
    private static final String VALUE = "(?:[^\\s\"=]++|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")";

    private final List<String> lines = new ArrayList<>();
    private final LineContext context = new LineContext();
    private long nanos;
    private final Log log = new Log(context, () -> nanos);
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
        assertThat(object(lines.get(0)))
                .containsEntry("msg", "Café \"Ada\"\u2028\u202E\n")
                .containsEntry("ms", 512)
                .containsEntry("level", "WARN");
    }

    static Stream<String> typed() {
        return Stream.of(
                "a\nlevel=ERROR b",
                "a\r\nlevel=ERROR b",
                "a\rlevel=ERROR b",
                "a\u2028level=ERROR b",
                "a\u2029level=ERROR b",
                "a\u0085level=ERROR b",
                "a\u001B[2Jb",
                "a\u202Elevel=ERROR",
                "a\u2066b\u2069",
                "a\0b",
                "a\uD800b",
                "a\u200Bb",
                "level=ERROR",
                "a level=ERROR",
                "a\" level=ERROR x=\"",
                "a\\\" level=ERROR x=\\\"",
                "a\\",
                "a\",\"level\":\"ERROR",
                "");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void nothingThatIsTypedBeginsALineOrAFieldOrTurnsWordsRound(String typed) {
        tellEverywhere(typed);
        assertThat(lines).hasSize(3).allMatch(line -> line.matches("[\\x20-\\x7E]+"));
        assertThat(lines.get(0)).matches(line("level=WARN logger=Posting msg=% request=% statement=%"));
        assertThat(lines.get(1))
                .matches(line("level=ERROR logger=Posting msg=failed request=% failure=unknown trace=%"));
        assertThat(lines.get(2))
                .matches(line("level=ERROR logger=Posting msg=failed request=% failure=\"disk full\" cause=%"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void nothingThatIsTypedBeginsALineOrAFieldInJson(String typed) throws Exception {
        log.set(LogFormat.JSON, Level.INFO);
        tellEverywhere(typed);
        assertThat(lines).hasSize(3).allMatch(line -> line.matches("[\\x20-\\x7E]+"));
        assertThat(object(lines.get(0)))
                .containsOnlyKeys("time", "level", "logger", "msg", "request", "statement")
                .containsEntry("level", "WARN")
                .containsEntry("msg", typed)
                .containsEntry("request", typed)
                .containsEntry("statement", typed);
        assertThat(object(lines.get(1)))
                .containsOnlyKeys("time", "level", "logger", "msg", "request", "failure", "trace");
        assertThat(object(lines.get(2)))
                .containsOnlyKeys("time", "level", "logger", "msg", "request", "failure", "cause");
    }

    private static String line(String fields) {
        return ("time=% " + fields).replace("%", VALUE);
    }

    /** In the words, in a field, in the label, in a failure that is known, and in one that is not. */
    private void tellEverywhere(String typed) {
        context.put("request", typed);
        posting.atWarn().addKeyValue("statement", typed).log("{}", typed);
        posting.error("failed", new IllegalStateException(typed));
        posting.error("failed", new IOException("No space left on device: " + typed));
        nanos += Duration.ofMinutes(1).toNanos();
    }

    private static Map<String, Object> object(String line) throws IOException {
        return new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readValue(line, new TypeReference<>() {});
    }

    @Test
    void lettersOfAllLanguagesCanBeRead() {
        posting.warn("Größe {} 家", "ярмарка");
        assertThat(lines.get(0)).endsWith("msg=\"Größe ярмарка 家\"");
    }
}
