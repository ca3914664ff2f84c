package stoa.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import stoa.database.h2.OwnerLogin;

/** A database as the first version of Stoa left it, with articles and comments: {@code OldForum FOLDER-OR-URL COMMENTS}. */
public final class OldForum {
    private static final int COMMENTS_AN_ARTICLE = 100;

    private static final int BATCH = 1_000;

    /** One of so many waits for a moderator, as that was written then. */
    private static final int WAITING_ONE_IN = 50;

    private OldForum() {}

    public static void main(String[] args) throws Exception {
        if (args[0].startsWith("jdbc:")) {
            make(args[0], "", Integer.parseInt(args[1]));
        } else {
            make(Path.of(args[0]), Integer.parseInt(args[1]));
        }
    }

    /** As the owner has it. */
    static DataSource source(Storage storage) {
        if (storage.url() != null) {
            return PostgresEngine.source(storage.url());
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(storage.folder()));
        source.setUser(OwnerLogin.USER);
        source.setPassword("");
        return source;
    }

    static Connection connect(Storage storage) throws SQLException {
        return source(storage).getConnection();
    }

    public static void make(Storage storage, int comments) throws SQLException, IOException {
        if (storage.url() == null) {
            make(storage.folder(), comments);
        } else {
            make(storage.url(), "", comments);
        }
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("stoa")
                + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";
    }

    /** In the embedded database's file. */
    public static void make(Path folder, int comments) throws SQLException, IOException {
        Files.createDirectories(folder);
        make(url(folder), OwnerLogin.USER, comments);
    }

    public static void make(String url, String user, int comments) throws SQLException {
        String known = user.isEmpty() ? null : user;
        Flyway.configure()
                .dataSource(url, known, "")
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        try (Connection connection =
                known == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, known, "")) {
            connection.setAutoCommit(false);
            fill(connection, comments);
            connection.commit();
        }
    }

    /** Of the first so many comments, which have the ids from 1 on: those with an id that this goes into. */
    static int waiting(int comments) {
        return comments / WAITING_ONE_IN;
    }

    private static void fill(Connection connection, int comments) throws SQLException {
        for (String sql : List.of(
                "insert into member (name, name_key, password_hash, role, created_at)"
                        + " values ('Ada', 'ada', 'x', 'ADMINISTRATOR', current_timestamp)",
                "insert into secret (name, secret_value) values ('trace', 'x')")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        int articles = (comments + COMMENTS_AN_ARTICLE - 1) / COMMENTS_AN_ARTICLE;
        try (PreparedStatement article = connection.prepareStatement("""
                insert into article (slug, title, summary, notice, body, body_html, contents, author_name, posted_at, updated_at,
                    comments_open, comment_count, branch_count)
                values (?, 'On lamps', '', '', 'Text', '<p>Text</p>', '', 'Ada', current_timestamp, current_timestamp, true, ?, ?)
                """)) {
            for (int i = 0; i < articles; i++) {
                int here = Math.min(COMMENTS_AN_ARTICLE, comments - i * COMMENTS_AN_ARTICLE);
                article.setString(1, "on-lamps-" + i);
                article.setInt(2, here - waiting(here));
                article.setInt(3, here);
                article.executeUpdate();
            }
        }
        try (PreparedStatement comment = connection.prepareStatement("""
                insert into comment (article_id, branch, author_name, body, body_html, posted_at, visitor, state, reason,
                    hidden_at)
                values (?, ?, 'Bob', ?, ?, current_timestamp, ?, ?, ?, cast(? as timestamp with time zone))
                """)) {
            for (int i = 0; i < comments; i++) {
                String words = "Remark " + i + ": " + "what was said is worth a thought, and one more. ".repeat(4);
                comment.setLong(1, 1 + i / COMMENTS_AN_ARTICLE);
                comment.setInt(2, 1 + i % COMMENTS_AN_ARTICLE);
                comment.setString(3, words);
                comment.setString(4, "<p>" + words + "</p>");
                comment.setString(5, "visitor" + i % 997);
                boolean waits = (i + 1) % WAITING_ONE_IN == 0;
                comment.setString(6, waits ? "HIDDEN" : "VISIBLE");
                comment.setString(7, waits ? "PENDING" : null);
                comment.setString(8, waits ? "2026-03-01 12:00:00+00" : null);
                comment.addBatch();
                if (i % BATCH == BATCH - 1) {
                    comment.executeBatch();
                    connection.commit();
                }
            }
            comment.executeBatch();
        }
    }
}
