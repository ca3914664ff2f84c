package stoa.database.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.jdbc.JdbcConnection;
import org.h2.table.Table;

/** What H2's store calls {@code table.12} or {@code index.15}, in words. */
final class MapNames {
    private final Map<String, String> words = new HashMap<>();

    /** Of a database without extension; null where it cannot be opened, which is why somebody asks. */
    static MapNames of(Path database) {
        MapNames names = new MapNames();
        String url = "jdbc:h2:file:" + database + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, OwnerLogin.USER, "")) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getMainSchema().getAllTablesAndViews(session).forEach(names::add);
        } catch (SQLException | RuntimeException e) {
            names.words.clear();
        }
        return names;
    }

    private void add(Table table) {
        words.put("table." + table.getId(), "the table " + table.getName());
        for (Index index : table.getIndexes()) {
            words.putIfAbsent(
                    "index." + index.getId(), "the index " + index.getName() + " of the table " + table.getName());
        }
    }

    String inWords(String map) {
        return words.getOrDefault(map, map);
    }
}
