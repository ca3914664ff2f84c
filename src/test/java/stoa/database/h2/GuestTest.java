package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.database.Database;
import stoa.database.Storage;

/** What a request could do if it could write SQL. */
class GuestTest {
    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(new Storage(folder, null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void mayChangeRows() {
        int added = database.jdbi()
                .withHandle(sql -> sql.execute("insert into secret (name, secret_value) values ('lamp', 'oil')"));
        assertThat(added).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table more (id int)",
                "alter table comment add column more int",
                "drop table comment",
                "create alias run for 'java.lang.System.exit'",
                "select file_read('/etc/passwd')",
                "call file_write('x', '/tmp/x')",
                "select * from csvread('/etc/passwd')",
                "call csvwrite('/tmp/x', 'select 1')",
                "script to '/tmp/x'",
                "runscript from '/tmp/x'",
                "backup to '/tmp/x'",
                "shutdown",
                "checkpoint sync",
                "set write_delay 500",
                "create user more password ''",
                "alter user stoa_guest admin true"
            })
    void mayDoNothingElse(String statement) {
        assertThatThrownBy(() -> database.jdbi().withHandle(sql -> sql.execute(statement)))
                .isInstanceOf(JdbiException.class)
                .cause()
                .isInstanceOfSatisfying(
                        java.sql.SQLException.class,
                        e -> assertThat(e.getErrorCode())
                                .isIn(ErrorCode.ADMIN_RIGHTS_REQUIRED, ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1));
    }
}
