package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.database.OldForum;
import stoa.database.Storage;

/** The upgrade of a PostgreSQL database: each step is there with its row of the history, or neither is. */
@Tag("nodes")
@Timeout(600)
class UpgradeNodesTest {
    private static final int COMMENTS = 100;

    private static final Pattern NEW_TABLE = Pattern.compile("(?m)^create table (\\w+)");

    private Storage storage;

    @BeforeEach
    void makeOldForum() throws Exception {
        storage = TestDatabase.createEmpty();
        OldForum.make(String.valueOf(storage.url()), "", COMMENTS);
    }

    @AfterEach
    void remove() {
        TestDatabase.remove(storage);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(String.valueOf(storage.url()));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(String.valueOf(storage.url()));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** In order. */
    private static List<Path> steps() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            return files.sorted(Comparator.comparingInt(UpgradeNodesTest::version))
                    .toList();
        }
    }

    private static int version(Path step) {
        return Integer.parseInt(String.valueOf(step.getFileName()).replaceFirst("V(\\d+)__.*", "$1"));
    }

    /** Those that no step before has made. */
    private static List<String> newTables(Path step, Set<String> known) throws IOException {
        return NEW_TABLE
                .matcher(Files.readString(step))
                .results()
                .map(table -> table.group(1))
                .filter(known::add)
                .toList();
    }

    /** The last table that a step makes is there already, so that it fails after it has made the others. */
    @Test
    void stepThatFailsLeavesNothing() throws Exception {
        Set<String> known = new HashSet<>();
        int failed = 0;
        for (Path step : steps()) {
            List<String> tables = newTables(step, known);
            if (version(step) > 1 && !tables.isEmpty()) {
                failsAt(step, tables);
                failed++;
            }
        }
        assertThat(failed).isPositive();
        Database.open(storage).close();
        assertThat(rows("select count(*) from comment where thanks = 0")).containsExactly("" + COMMENTS);
    }

    /** The database notes of each row, also of those that say what tables there are, which transaction wrote it. */
    @Test
    void eachStepIsNotedInTheTransactionThatTakesIt() throws Exception {
        Database.open(storage).close();
        Set<String> known = new HashSet<>();
        for (Path step : steps()) {
            for (String table : newTables(step, known)) {
                if (version(step) > 1) {
                    assertThat(rows(
                                    "select a.xmin from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relname = '"
                                            + table + "' and a.attname = 'tableoid'"))
                            .isEqualTo(rows("select xmin from flyway_schema_history where script = '"
                                    + step.getFileName() + "'"));
                }
            }
        }
    }

    /** One that goes on while another upgrades; what it writes afterwards is refused, and nothing of it is there. */
    @Test
    void whatANodeOfTheVersionBeforeHasWaitMeanwhileIsHeldToo() throws Exception {
        String waits = "update comment set state = 'HIDDEN', reason = 'PENDING', hidden_at = now() where id = ";
        execute("alter table comment add constraint comment_held check (id > 0)");
        assertThatThrownBy(() -> Database.open(storage))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContainingAll("V22__held_only.sql", "already exists");
        execute(waits + 1);
        execute("alter table comment drop constraint comment_held");

        Database.open(storage).close();
        assertThat(rows("select state from comment where id = 1")).containsExactly("HELD");
        assertThatThrownBy(() -> execute(waits + 2)).hasMessageContaining("comment_reason_known");
        assertThat(rows("select state from comment where id = 2")).containsExactly("VISIBLE");
    }

    private void failsAt(Path step, List<String> tables) throws SQLException {
        String last = tables.get(tables.size() - 1);
        execute("create table " + last + " (in_the_way int)");
        assertThatThrownBy(() -> Database.open(storage))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContainingAll(String.valueOf(step.getFileName()), "already exists");

        assertThat(rows("select script from flyway_schema_history where version is not null"))
                .isNotEmpty()
                .allMatch(taken -> version(Path.of(taken)) < version(step));
        assertThat(rows("select table_name from information_schema.tables where table_schema = 'public'"))
                .contains("comment", last)
                .noneMatch(tables.subList(0, tables.size() - 1)::contains);
        assertThat(rows("select in_the_way from " + last)).isEmpty();
        execute("drop table " + last);
    }
}
