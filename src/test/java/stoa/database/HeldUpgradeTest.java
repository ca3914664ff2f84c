package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import stoa.TestDatabase;

/** Comments that waited in a forum of the first Stoa are held in one of today's, on each engine. */
@Tag("sql")
class HeldUpgradeTest {
    private static final int COMMENTS = 2 * Pieces.MOST_ROWS + 500;

    private static final String ONES = " where state = 'HELD' and reason is null and hidden_at is not null";

    private final Storage storage = TestDatabase.createEmpty();

    @BeforeEach
    void makeOldForum() throws Exception {
        OldForum.make(storage, COMMENTS);
    }

    @AfterEach
    void remove() {
        TestDatabase.remove(storage);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = OldForum.connect(storage)) {
            connection.createStatement().execute(sql);
        }
    }

    private int count(String from) throws SQLException {
        try (Connection connection = OldForum.connect(storage);
                ResultSet count = connection.createStatement().executeQuery("select count(*) from " + from)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void whatWaitedIsHeldAndNothingElseIsChanged() throws SQLException {
        Database.open(storage).close();
        assertThat(count("comment" + ONES)).isEqualTo(OldForum.waiting(COMMENTS));
        assertThat(count("comment c join matter m on m.comment_id = c.id and m.kind = 'HELD'" + ONES))
                .isEqualTo(OldForum.waiting(COMMENTS));
        assertThat(count("comment where state = 'VISIBLE'")).isEqualTo(COMMENTS - OldForum.waiting(COMMENTS));
    }

    @Test
    void nobodyCanWriteItAsItWas() {
        Database.open(storage).close();
        assertThatThrownBy(
                        () -> execute("update comment set state = 'HIDDEN', reason = 'PENDING' where state = 'HELD'"))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*comment_reason_known.*");
    }

    /** On the embedded engine this is the copy, which would be thrown away. */
    @Test
    void piecesBeforeOneThatFailsStayAndTheStepIsTakenByTheNextUpgrade() throws SQLException {
        DataSource source = OldForum.source(storage);
        int bad = 2 * Pieces.MOST_ROWS;
        execute("alter table comment add constraint broken check (id <> " + bad + " or reason is not null)");
        assertThatThrownBy(() -> Schema.migrate(source))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContainingAll("V21__held.sql", "id between " + (Pieces.MOST_ROWS + 1) + " and " + bad)
                .hasMessageMatching("(?is).*broken.*");

        assertThat(count("comment" + ONES)).isEqualTo(OldForum.waiting(Pieces.MOST_ROWS));
        assertThat(Schema.pending(source)).isEqualTo(List.of("V21__held.sql", "V22__held_only.sql"));

        execute("alter table comment drop constraint broken");
        assertThat(Schema.migrate(source)).isTrue();
        assertThat(count("comment" + ONES)).isEqualTo(OldForum.waiting(COMMENTS));
        assertThat(Schema.pending(source)).isEmpty();
    }
}
