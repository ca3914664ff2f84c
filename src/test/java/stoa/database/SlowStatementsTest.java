package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import stoa.logging.QuietLog;

class SlowStatementsTest {
    private static final Duration NO_TIME_AT_ALL = Duration.ofNanos(1);

    @TempDir
    private Path folder;

    /** A store. */
    interface Answers {
        @SqlQuery("select cast(:value as varchar)")
        String of(String value);
    }

    @Test
    void areNamedByTheStoresMethodAndShowNoValue() {
        assertThat(linesAbout("slow-1", NO_TIME_AT_ALL))
                .singleElement()
                .asString()
                .matches(".* level=WARN logger=SlowStatements msg=\"A statement took long\" request=slow-1"
                        + " statement=Answers.of ms=\\d+");
    }

    @Test
    void othersAreNotToldOf() {
        assertThat(linesAbout("slow-2", Duration.ofHours(1))).isEmpty();
        assertThat(linesAbout("slow-3", Duration.ZERO)).isEmpty();
    }

    private List<String> linesAbout(String label, Duration slow) {
        MDC.put("request", label);
        try (Database database = Database.open(new Storage(folder, null))) {
            database.logStatementsFrom(slow);
            assertThat(database.store(Answers.class).of("a lamp in the colonnade"))
                    .isEqualTo("a lamp in the colonnade");
        }
        MDC.remove("request");
        return QuietLog.linesWith("request=" + label);
    }
}
