package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoresTest {
    /** A store that tells which connection it uses. */
    public interface Lamps extends SqlObject {
        @SqlUpdate("insert into secret (name, secret_value) values (:name, 'lit')")
        void light(String name);

        @SqlQuery("select name from secret")
        List<String> lit();

        @SqlQuery("select exists (select 1 from secret where name = :name)")
        boolean isLit(String name);

        default List<Object> handles() {
            return List.of(getHandle(), getHandle());
        }
    }

    @TempDir
    private Path folder;

    private Database database;
    private Lamps lamps;

    @BeforeEach
    void open() {
        database = Database.open(new Storage(folder, null));
        lamps = database.store(Lamps.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsAskedAgainInATransactionIsReadAgain() throws Exception {
        database.transactions().run(() -> {
            assertThat(lamps.isLit("porch")).isFalse();
            lamps.light("porch");
            assertThat(lamps.isLit("porch")).isTrue();
            return lamps;
        });
    }

    @Test
    void callsOfOneTransactionShareAConnectionAndThoseOfAnotherHaveTheirs() throws Exception {
        Object first = database.transactions().run(() -> {
            Object handle = lamps.getHandle();
            assertThat(lamps.getHandle()).isSameAs(handle);
            return handle;
        });
        assertThat(database.transactions().run(lamps::getHandle)).isNotSameAs(first);
    }

    @Test
    void methodOfSeveralStatementsRunsThemOnOneConnection() {
        List<Object> handles = lamps.handles();
        assertThat(handles.get(0)).isSameAs(handles.get(1));
    }

    @Test
    void storeJoinsTheTransactionThatIsUnderWay() {
        assertThatThrownBy(() -> database.transactions().run(() -> {
                    lamps.light("colonnade");
                    assertThat(lamps.lit()).contains("colonnade");
                    throw new IllegalArgumentException("dark again");
                }))
                .hasMessage("dark again");
        assertThat(lamps.lit()).doesNotContain("colonnade");
    }

    @Test
    void whatAStoreThrowsComesOutAsItIs() {
        lamps.light("colonnade");
        assertThatThrownBy(() -> lamps.light("colonnade")).isInstanceOf(UnableToExecuteStatementException.class);
    }
}
