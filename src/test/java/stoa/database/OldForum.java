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
import org.flywaydb.core.Flyway;

/** A database as the first version of Stoa left it, with articles and comments: {@code OldForum FOLDER-OR-URL COMMENTS}. */
public final class OldForum {
    private static final int COMMENTS_AN_ARTICLE = 100;

    private static final int BATCH = 1_000;

    private OldForum() {}

    public static void main(String[] args) throws Exception {
        if (args[0].startsWith("jdbc:")) {
            make(args[0], "", Integer.parseInt(args[1]));
        } else {
            make(Path.of(args[0]), Integer.parseInt(args[1]));
        }
    }

    /** As the owner. */
    static Connection connect(Storage storage) throws SQLException {
        return storage.url() == null
                ? DriverManager.getConnection(url(storage.folder()), OwnerLogin.USER, "")
                : DriverManager.getConnection(storage.url());
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("stoa")
                + ";MODE=PostgreSQL;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";
    }

    /** In the embedded database's file. */
    static void make(Path folder, int comments) throws SQLException, IOException {
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
                article.setInt(2, here);
                article.setInt(3, here);
                article.executeUpdate();
            }
        }
        try (PreparedStatement comment = connection.prepareStatement("""
                insert into comment (article_id, branch, author_name, body, body_html, posted_at, visitor, state)
                values (?, ?, 'Bob', ?, ?, current_timestamp, ?, 'VISIBLE')
                """)) {
            for (int i = 0; i < comments; i++) {
                String words = "Remark " + i + ": " + "what was said is worth a thought, and one more. ".repeat(4);
                comment.setLong(1, 1 + i / COMMENTS_AN_ARTICLE);
                comment.setInt(2, 1 + i % COMMENTS_AN_ARTICLE);
                comment.setString(3, words);
                comment.setString(4, "<p>" + words + "</p>");
                comment.setString(5, "visitor" + i % 997);
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
