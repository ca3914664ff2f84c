package stoa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import stoa.text.CountedNoun;

/**
 * Reads every row of a PostgreSQL database, in one transaction that changes nothing and that hinders nobody. What is in an
 * index is compared with its table by amcheck, where that extension is there and may be used; nothing else reads indexes.
 */
final class PostgresCheck {
    private static final String TABLES = "select c.oid::regclass::text from pg_class c"
            + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1";

    private static final String INDEXES = "select i.indexrelid::regclass::text from pg_index i"
            + " join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam"
            + " where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace order by 1";

    private static final String MAY_AMCHECK = "select p.oid::regprocedure::text from pg_proc p"
            + " where p.proname = 'bt_index_check' and p.pronargs = 2 and has_function_privilege(p.oid, 'execute')";

    private final Connection connection;
    private final List<String> faults = new ArrayList<>();

    PostgresCheck(Connection connection) {
        this.connection = connection;
    }

    /** All that is read by way of it is read in the state of its first statement. */
    static Connection connect(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(TimeLimits.NONE.asSql());
        }
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    /** One sentence each. */
    List<String> faults() throws SQLException {
        for (String table : names(TABLES)) {
            // the text of a row is made of all of its values, also of those that are kept apart because they are long
            ask("The table " + table, "select count(hashtext(t::text)) from only " + table + " t");
        }
        for (String index : mayCompare() ? names(INDEXES) : List.<String>of()) {
            ask("The index " + index, "select bt_index_check('" + index + "'::regclass, true)");
        }
        return faults;
    }

    /** Whether amcheck is there. */
    boolean mayCompare() throws SQLException {
        return !names(MAY_AMCHECK).isEmpty();
    }

    /** What a server's own settings leave unread, or impossible to find. */
    List<String> limits() throws SQLException {
        List<String> limits = new ArrayList<>();
        if (!mayCompare()) {
            limits.add("Its " + CountedNoun.of(names(INDEXES).size(), "index was", "indexes were")
                    + " not read: that takes the extension amcheck (“create extension amcheck”, as a superuser), which is not"
                    + " in this database or may not be used.");
        }
        if (names("show data_checksums").contains("off")) {
            limits.add(
                    "The server keeps no checksums of its pages: a value that the disk changed into another possible one"
                            + " is found only where something is counted or sealed.");
        }
        return limits;
    }

    private void ask(String what, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            faults.add(what + " is damaged: " + DatabaseUnusableException.firstLine(e));
        }
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
