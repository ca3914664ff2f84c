package stoa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much work each script of an upgrade is, guessed before it begins by the rows of the table that it is about. */
final class UpgradeWork {
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");

    /** The table whose rows a statement reads or writes. */
    private static final Pattern TABLE = Pattern.compile(
            "^(?:alter table|update|delete from|create (?:unique )?index \\w+ on|insert into .* from) (\\w+).*");

    /** The embedded database writes the table anew, with all of its indexes. */
    private static final Pattern REWRITE = Pattern.compile("^alter table \\w+ (?:add|drop|alter) column .*");

    /** How much longer that takes than to read the rows. */
    private static final int REWRITING = 10;

    private static final int MOST_ROWS_IN_NO_TIME = 1_000;

    private final Map<String, Long> before = new HashMap<>();
    private final Map<String, Long> own = new HashMap<>();
    private long total;

    private UpgradeWork() {}

    static UpgradeWork of(Connection connection, List<String> scripts) {
        UpgradeWork work = new UpgradeWork();
        for (String script : scripts) {
            work.before.put(script, work.total);
            END_OF_STATEMENT
                    .splitAsStream(Migrations.text(script))
                    .map(UpgradeWork::plain)
                    .forEach(statement -> work.total += guess(connection, statement));
            work.own.put(script, work.total - work.before(script));
        }
        return work;
    }

    /** A new or an empty database is up to date in no time. */
    boolean isWorthTelling() {
        return total > MOST_ROWS_IN_NO_TIME;
    }

    long total() {
        return total;
    }

    /** Of the scripts before that one. */
    long before(String script) {
        return before.getOrDefault(script, 0L);
    }

    long own(String script) {
        return own.getOrDefault(script, 0L);
    }

    /** In one line, without comments. */
    static String plain(String sql) {
        return sql.replaceAll("(?m)^\\s*--.*$", "").replaceAll("\\s+", " ").strip();
    }

    private static long guess(Connection connection, String statement) {
        Matcher table = TABLE.matcher(statement);
        long rows = table.matches() ? rows(connection, table.group(1)) : 0;
        return 1 + (REWRITE.matcher(statement).matches() ? REWRITING * rows : rows);
    }

    /** None where the table is not there yet. */
    private static long rows(Connection connection, String table) {
        try (Statement query = connection.createStatement();
                ResultSet count = query.executeQuery("select count(*) from " + table)) {
            return count.next() ? count.getLong(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }
}
