package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stoa.TestDatabase;

/** A large change of data, on each engine. */
@Tag("sql")
class PiecesTest {
    private static final int LAMPS = 2_500;

    /** Others were removed, as it were. */
    private static final int BETWEEN_IDS = 7;

    private static final Pieces LIGHT = Pieces.of("V2__lit.sql", """
                    -- in pieces of lamp
                    -- Each lamp is lit once.
                    update lamp set lit = lit + 1
                    where lit = 0 and id between ${first} and ${last};
                    """).orElseThrow();

    private final Storage storage = TestDatabase.createEmpty();
    private Connection connection;
    private Connection other;
    private UpgradeProgress progress;

    @BeforeEach
    void hangLamps() throws SQLException {
        connection = OldForum.connect(storage);
        other = OldForum.connect(storage);
        execute("create table lamp (id bigint primary key, lit int not null)");
        try (PreparedStatement lamp = connection.prepareStatement("insert into lamp (id, lit) values (?, 0)")) {
            for (int i = 1; i <= LAMPS; i++) {
                lamp.setLong(1, (long) BETWEEN_IDS * i);
                lamp.addBatch();
            }
            lamp.executeBatch();
        }
        progress = new UpgradeProgress(List.of(), UpgradeWork.of(connection, List.of()));
        connection.setAutoCommit(false);
    }

    @AfterEach
    void remove() throws SQLException {
        connection.close();
        other.close();
        TestDatabase.remove(storage);
    }

    private void execute(String sql) throws SQLException {
        other.createStatement().execute(sql);
    }

    private int lit() throws SQLException {
        try (ResultSet count = other.createStatement().executeQuery("select sum(lit) from lamp")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void everyRowIsChangedOnceHoweverOften() throws SQLException {
        LIGHT.run(connection, progress);
        assertThat(lit()).isEqualTo(LAMPS);
        LIGHT.run(connection, progress);
        assertThat(lit()).isEqualTo(LAMPS);
    }

    @Test
    void piecesBeforeOneThatFailedStayAndTheNextRunGoesOn() throws SQLException {
        int bad = BETWEEN_IDS * (Pieces.MOST_ROWS + 1);
        execute("alter table lamp add constraint broken check (id <> " + bad + " or lit = 0)");
        assertThatThrownBy(() -> LIGHT.run(connection, progress)).isInstanceOf(SQLException.class);
        connection.rollback();

        assertThat(lit()).isEqualTo(Pieces.MOST_ROWS);
        assertThat(progress.where())
                .contains("V2__lit.sql", "id between " + bad + " and " + BETWEEN_IDS * 2 * Pieces.MOST_ROWS);

        execute("alter table lamp drop constraint broken");
        LIGHT.run(connection, progress);
        assertThat(lit()).isEqualTo(LAMPS);
    }

    @Test
    void tableWithoutRowsIsNoPiece() throws SQLException {
        execute("delete from lamp");
        LIGHT.run(connection, progress);
        assertThat(progress.where()).doesNotContain("lamp");
    }

    @Test
    void scriptThatDoesNotSaySoIsNotInPieces() {
        assertThat(Pieces.of("V2__lit.sql", "-- All lamps.\nupdate lamp set lit = 1;\n"))
                .isEmpty();
    }

    @Test
    void scriptInPiecesIsOneStatementWithBounds() {
        String one = "update lamp set lit = 1 where id between ${first} and ${last};";
        for (String wrong : List.of("update lamp set lit = 1;", one + "\n" + one)) {
            assertThatThrownBy(() -> Pieces.of("V2__lit.sql", "-- in pieces of lamp\n" + wrong))
                    .hasMessageContaining("V2__lit.sql is to be one statement");
        }
    }
}
