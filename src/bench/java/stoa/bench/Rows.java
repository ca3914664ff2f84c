package stoa.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** The number of articles and comments in a database of any schema, and a hash of all of them: {@code Rows URL USER}. */
public final class Rows {
    private static final List<String> QUERIES = List.of(
            "select id, slug, title, body, body_html from article order by id",
            "select id, article_id, branch, author_name, body, body_html, case state when 'HELD' then 'HIDDEN' else state end"
                    + " from comment order by id");

    private Rows() {}

    public static void main(String[] args) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(args[0], args[1], "")) {
            for (String query : QUERIES) {
                rows += add(connection, query, hash);
            }
        }
        System.out.println(rows + " " + HexFormat.of().formatHex(hash.digest()));
    }

    private static long add(Connection connection, String query, MessageDigest hash) throws Exception {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery(query);
            for (; row.next(); rows++) {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    byte[] value = row.getString(column).getBytes(StandardCharsets.UTF_8);
                    hash.update((value.length + ":").getBytes(StandardCharsets.UTF_8));
                    hash.update(value);
                }
            }
        }
        return rows;
    }
}
