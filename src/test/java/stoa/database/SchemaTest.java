package stoa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final List<String> WHAT_MAKES_A_SCHEMA = List.of("""
            select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, is_identity
            from information_schema.columns where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
            order by 1, 2
            """, """
            select i.table_name, i.index_type_name, string_agg(c.column_name, ',') within group (order by c.ordinal_position)
            from information_schema.indexes i
            join information_schema.index_columns c on c.index_name = i.index_name and c.table_name = i.table_name
            where i.table_schema = 'PUBLIC' and i.table_name <> 'flyway_schema_history'
            group by i.table_name, i.index_name, i.index_type_name order by 1, 2, 3
            """, """
            select t.table_name, c.check_clause from information_schema.check_constraints c
            join information_schema.table_constraints t on t.constraint_name = c.constraint_name order by 1, 2
            """);

    private static String url(String name) {
        return "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DB_CLOSE_DELAY=0";
    }

    @Test
    void schemaToReadIsWhatTheMigrationsMake() throws SQLException, IOException {
        JdbcDataSource migrated = new JdbcDataSource();
        migrated.setURL(url("migrated"));
        try (Connection kept = migrated.getConnection();
                Connection read = DriverManager.getConnection(url("read"))) {
            Schema.migrate(migrated);
            read.createStatement().execute(Files.readString(Path.of("db/schema.sql")));
            for (String query : WHAT_MAKES_A_SCHEMA) {
                assertThat(rows(read, query)).isNotEmpty().isEqualTo(rows(kept, query));
            }
        }
    }

    @Test
    void everyMigrationIsInTheListOfThem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from article where slug = 'x'",
                "select * from article where posted_at <= now() and (posted_at, id) < (now(), 5)"
                        + " order by posted_at desc, id desc limit 21",
                "select * from comment where article_id = 1 and branch between 1 and 100",
                "select * from comment where visitor = 'x' and posted_at > now()",
                "select * from session where token_hash = 'x'",
                "select * from thanks where member_id = 1 and article_id = 1",
                "select * from comment_version where comment_id = 1 order by id",
                "select * from moderation_log where id < 100 order by id desc limit 51",
                "select * from moderation_log where action = 'HIDE' and id < 100 order by action desc, id desc limit 51",
                "select * from member m where m.name_key like 'a%' escape '!' and m.name_key >"
                        + " coalesce((select k.name_key from member k where k.id = 7), '') order by m.name_key limit 51",
                "select id from comment where hidden_by = 1",
                "select article_id from comment where member_id = 1 and state = 'VISIBLE'"
            })
    void hotQueriesReadThroughAnIndex(String query) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url("plans" + query.hashCode()));
        try (Connection connection = source.getConnection()) {
            Schema.migrate(source);
            assertThat(rows(connection, "explain " + query).toString()).doesNotContain("tableScan");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from article order by posted_at desc, id desc limit 21",
                "select id from comment where member_id = 1 and state = 'VISIBLE' and posted_at <= now()"
                        + " and (posted_at, id) < (now(), 5)"
                        + " order by member_id desc, state desc, posted_at desc, id desc limit 21",
                "select id from comment where member_id = 1 and state = 'HIDDEN' and posted_at >= now()"
                        + " and (posted_at, id) > (now(), 5) order by member_id, state, posted_at, id limit 200",
                "select id from comment where state = 'VISIBLE' and posted_at <= now() and (posted_at, id) < (now(), 5)"
                        + " order by state desc, posted_at desc, id desc limit 51",
                "select id from comment where article_id = 1 and state = 'HIDDEN' and posted_at <= now()"
                        + " and (posted_at, id) < (now(), 5)"
                        + " order by article_id desc, state desc, posted_at desc, id desc limit 51",
                "select branch from comment where article_id = 1 and state = 'VISIBLE' and parent_id is null"
                        + " order by article_id, state, parent_id, thanks desc, branch limit 100",
                "select p.comment_id from text_print p join comment c on c.id = p.comment_id"
                        + " where p.print = 1 and c.posted_at <= now() order by p.print desc, p.comment_id desc limit 20",
                "select comment_id from text_print order by comment_id limit 1200"
            })
    void listsThatGrowAreNotSorted(String query) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url("lists" + query.hashCode()));
        try (Connection connection = source.getConnection()) {
            Schema.migrate(source);
            assertThat(rows(connection, "explain " + query).toString()).contains("index sorted");
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(query)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append(" | ");
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
