package stoa.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownFailureTest {
    @ParameterizedTest
    @EnumSource(KnownFailure.class)
    void everyKindIsKnownByWhatCausesIt(KnownFailure kind) {
        List<Exception> causes = switch (kind) {
            case DISK_FULL ->
                List.of(
                        new IOException("No space left on device"),
                        sql("53100"),
                        new IOException("Disk quota exceeded"));
            case READ_ONLY -> List.of(sql("25006"), new IOException("Read-only file system"));
            case DEADLOCK -> List.of(sql("40P01"), sql("40001"));
            case LOCK_TIMEOUT -> List.of(sql("55P03"), sql("HYT00"));
            case STATEMENT_TIMEOUT -> List.of(sql("57014"));
            case DATABASE_GONE ->
                List.of(
                        sql("08006"),
                        new SQLException("gone", "08006", new SocketException("Connection reset")),
                        sql("28P01"),
                        sql("3D000"),
                        sql("57P01"),
                        sql("57P05"),
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
