package stoa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads every row of a PostgreSQL database and every index, in one transaction that changes nothing and that hinders nobody.
 * What is in an index is compared with its table by amcheck, where that extension is there and may be used.
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

    private PostgresCheck(Connection connection) {
        this.connection = connection;
    }

    static List<String> faults(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        PostgresCheck check = new PostgresCheck(connection);
        for (String table : check.names(TABLES)) {
            // the text of a row is made of all of its values, also of those that are kept apart because they are long
            check.ask("The table " + table, "select count(hashtext(t::text)) from only " + table + " t");
        }
        boolean mayCompare = !check.names(MAY_AMCHECK).isEmpty();
        for (String index : mayCompare ? check.names(INDEXES) : List.<String>of()) {
            check.ask("The index " + index, "select bt_index_check('" + index + "'::regclass, true)");
        }
        check.faults.addAll(new ReferenceCheck(connection).faults());
        return check.faults;
    }

    private void ask(String what, String sql) throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            faults.add(what + " is damaged: " + Refused.firstLine(e));
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
