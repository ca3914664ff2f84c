package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaHistoryTest {
    private final JdbcDataSource source = new JdbcDataSource();
    private Connection kept;

    @BeforeEach
    void migrate() throws SQLException {
        // tests of this class run beside one another
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL");
        kept = source.getConnection();
        assertThat(Schema.migrate(source)).isTrue();
    }

    @AfterEach
    void close() throws SQLException {
        kept.close();
    }

    private void change(String sql) throws SQLException {
        kept.createStatement().execute(sql);
    }

    private void isRefused(String... because) {
        assertThatThrownBy(() -> Schema.migrate(source))
                .isInstanceOf(DatabaseUnusableException.class)
                .hasMessageContainingAll(because);
    }

    @Test
    void databaseThatIsUpToDateIsLeftAlone() {
        assertThat(Schema.pending(source)).isEmpty();
        assertThat(Schema.migrate(source)).isFalse();
    }

    @Test
    void versionThatTookAStepIsNoted() throws SQLException {
        try (var by = kept.createStatement()
                .executeQuery(
                        "select distinct \"installed_by\" from \"flyway_schema_history\" where \"version\" is not null")) {
            assertThat(by.next()).isTrue();
            assertThat(by.getString(1)).isEqualTo(ProgramVersion.current()).startsWith("Stoa ");
        }
    }

    @Test
    void newerSchemaIsRefusedAndTheJarThatIsNeededIsNamed() throws SQLException {
        takeV900("Stoa 9.1");
        isRefused("schema V900", "none newer than V" + Migrations.newest(), "jar of Stoa 9.1");
    }

    @Test
    void newerSchemaWithoutANoteIsRefused() throws SQLException {
        takeV900("stoa_owner");
        isRefused("schema V900", "jar of a newer Stoa");
    }

    private void takeV900(String by) throws SQLException {
        change("insert into \"flyway_schema_history\" select 900, '900', 'x', 'SQL', 'V900__x.sql', 1, '" + by
                + "', now(), 1, true");
    }

    @Test
    void everyChangedStepIsRefusedByItsNumber() throws SQLException {
        for (String script : Migrations.SCRIPTS) {
            change("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" + 1 where \"script\" = '" + script
                    + "'");
            isRefused("V" + Migrations.version(script) + " (" + script + ") is not what it was");
            change("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" - 1 where \"script\" = '" + script
                    + "'");
        }
        assertThat(Schema.pending(source)).isEmpty();
    }

    @Test
    void upgradeThatWasCutOffByAnOlderStoaIsRefused() throws SQLException {
        change("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '7'");
        isRefused("to V7", "cut off", "Restore");
    }

    @Test
    void stepThatNobodyKnowsIsRefused() throws SQLException {
        change("update \"flyway_schema_history\" set \"script\" = 'V7__other.sql' where \"version\" = '7'");
        isRefused("has taken V7 (V7__other.sql)");
    }

    @Test
    void stepsAreNotTakenOutOfOrder() throws SQLException {
        change("delete from \"flyway_schema_history\" where \"version\" = '7'");
        isRefused("never took V7");
    }

    @Test
    void stepsThatAreMissingAtTheEndArePending() throws SQLException {
        List<String> scripts = Migrations.SCRIPTS;
        change("delete from \"flyway_schema_history\" where \"script\" = '" + scripts.get(scripts.size() - 1) + "'");
        assertThat(Schema.pending(source)).containsExactly(scripts.get(scripts.size() - 1));
    }
}
