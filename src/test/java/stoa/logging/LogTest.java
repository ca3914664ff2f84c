package stoa.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** What becomes a line, and what is left out. */
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
}
