package stoa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Asks of every foreign key whether what it refers to is there, in the same way on both engines. */
final class ReferenceCheck {
    private final Connection connection;

    /** From one table's columns to another's, in the same order. */
    private record Reference(String table, String parent, List<String> columns, List<String> keys) {
        String strays() {
            List<String> there = new ArrayList<>();
            List<String> given = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                there.add("p." + keys.get(i) + " = c." + columns.get(i));
                given.add("c." + columns.get(i) + " is not null");
            }
            return "select count(*) from %s c where %s and not exists (select 1 from %s p where %s)"
                    .formatted(table, String.join(" and ", given), parent, String.join(" and ", there));
        }
    }

    ReferenceCheck(Connection connection) {
        this.connection = connection;
    }

    List<String> faults() throws SQLException {
        List<String> faults = new ArrayList<>();
        for (String table : tables()) {
            for (Reference reference : of(table).values()) {
                long strays = number(reference.strays());
                if (strays > 0) {
                    faults.add("Of the table %s, %d rows refer to rows of %s that are not there (%s)."
                            .formatted(table, strays, reference.parent(), String.join(", ", reference.columns())));
                }
            }
        }
        return faults;
    }

    /** As the database writes their names. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                        + " and lower(table_name) <> 'flyway_schema_history' order by 1")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private Map<String, Reference> of(String table) throws SQLException {
        Map<String, Reference> found = new TreeMap<>();
        try (ResultSet key = connection.getMetaData().getImportedKeys(null, null, table)) {
            while (key.next()) {
                String parent = key.getString("PKTABLE_NAME");
                Reference reference = found.computeIfAbsent(
                        String.valueOf(key.getString("FK_NAME")),
                        name -> new Reference(table, parent, new ArrayList<>(), new ArrayList<>()));
                reference.columns().add(key.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
                reference.keys().add(key.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
