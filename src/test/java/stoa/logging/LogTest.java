package stoa.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.event.Level;

class LogTest {
    private final Exception diskFull =
            new IllegalStateException("not kept", new IOException("No space left on device"));

    private final List<String> lines = new ArrayList<>();
    private final LineContext context = new LineContext();
    private long nanos = -5;
    private final Log log = new Log(context, () -> nanos);
    private final Logger posting = log.getLogger("stoa.discussion.Posting");
    private final Logger pool = log.getLogger("com.zaxxer.hikari.pool.HikariPool");

    @BeforeEach
    void keepLines() {
        log.writeTo(lines::add);
    }

    private void wait(Duration time) {
        nanos += time.toNanos();
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

    @Test
    void knownFailureIsALineAMinuteWhoeverMeetsIt() {
        for (int i = 0; i < 1_000; i++) {
            posting.error("POST failed", diskFull);
            pool.warn("{} - not valid", i, diskFull);
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .endsWith("level=ERROR logger=Posting msg=\"POST failed\" failure=\"disk full\""
                        + " cause=\"No space left on device\"");

        wait(Duration.ofMinutes(1));
        posting.error("POST failed", diskFull);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("failure=\"disk full\" left_out=1999");
        assertThat(lines.get(2)).contains("POST failed");
        assertThat(log.failures().now()).containsEntry("disk full", 2_001L);
    }

    @Test
    void whatWasLeftOutIsToldAtTheEnd() {
        posting.error("POST failed", diskFull);
        posting.error("POST failed", diskFull);
        log.endMinutes();
        assertThat(lines).hasSize(1);
        log.end();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).contains("left_out=1");
    }

    @Test
    void failureThatNobodyKnowsKeepsItsTraceInOneLineEachTime() {
        posting.error("POST failed", new IllegalStateException("odd"));
        posting.error("POST failed", new IllegalStateException("odd"));

        assertThat(lines).hasSize(2).allMatch(line -> line.contains("failure=unknown trace=\"java.lang"));
        assertThat(lines.get(0))
                .contains("IllegalStateException: odd\\n\\tat stoa")
                .doesNotContain("\n");
    }

    @Test
    void whatALibraryRepeatsIsALineAMinute() {
        for (int i = 0; i < 100; i++) {
            pool.warn("Connection {} is not valid", i);
            posting.warn("Comment {} is odd", i);
        }
        assertThat(lines.stream().filter(line -> line.contains("HikariPool"))).hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains("Posting"))).hasSize(100);
    }

    @Test
    void levelIsOfOursAndLibrariesOnlyWarn() {
        log.set(LogFormat.LOGFMT, Level.DEBUG);
        assertThat(posting.isDebugEnabled()).isTrue();
        assertThat(pool.isInfoEnabled()).isFalse();
        assertThat(pool.isWarnEnabled()).isTrue();

        log.set(LogFormat.LOGFMT, Level.ERROR);
        posting.warn("no");
        pool.warn("no");
        assertThat(lines).isEmpty();
    }

    @Test
    void threadsThatAThreadMakesHaveNoneOfItsLabels() throws Exception {
        context.put("request", "k3v9");
        Thread made = new Thread(() -> posting.warn("Elsewhere"));
        made.start();
        made.join();
        assertThat(lines).singleElement().asString().doesNotContain("k3v9");
    }

    @ParameterizedTest
    @EnumSource(KnownFailure.class)
    void everyKindIsKnownByWhatCausesIt(KnownFailure kind) {
        List<Exception> causes = switch (kind) {
            case DISK_FULL -> List.of(diskFull, sql("53100"), new IOException("Disk quota exceeded"));
            case READ_ONLY -> List.of(sql("25006"), new IOException("Read-only file system"));
            case DEADLOCK -> List.of(sql("40P01"), sql("40001"));
            case LOCK_TIMEOUT -> List.of(sql("55P03"), sql("HYT00"));
            case STATEMENT_TIMEOUT -> List.of(sql("57014"));
            case DATABASE_GONE ->
                List.of(
                        sql("08006"),
                        new SQLException("gone", "08006", new SocketException("Connection reset")),
                        sql("57P01"),
                        sql("90098"),
                        new SQLTransientConnectionException("not available", sql("08001")));
            case POOL_EXHAUSTED -> List.of(new SQLTransientConnectionException("not available"));
            case CLIENT_GONE -> List.of(new IOException("Broken pipe"), new ClosedChannelException());
        };
        assertThat(causes)
                .allSatisfy(cause -> assertThat(KnownFailure.of(new IllegalStateException(cause)))
                        .contains(kind));
    }

    @Test
    void failureThatCausesItselfIsLookedThroughOnce() {
        Exception outer = new Exception("outer");
        Exception inner = new Exception("inner", outer);
        outer.initCause(inner);
        assertThat(KnownFailure.of(outer)).isEmpty();
    }

    private static SQLException sql(String state) {
        return new SQLException("words", state);
    }
}
