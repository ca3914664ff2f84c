package stoa.transfer;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stoa.command.Main;
import stoa.database.Database;
import stoa.database.Storage;

/** One run of {@code stoa import} as an operator starts it, with what it said. */
record ImportRun(int exit, String out, String err) {
    static ImportRun of(Path data, String... words) {
        List<String> args = new ArrayList<>(List.of("import"));
        args.addAll(List.of(words));
        args.addAll(List.of("--data", data.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        return new ImportRun(exit, out.toString(), err.toString());
    }

    /** What the forum holds now. */
    static List<Map<String, Object>> rows(Path data, String sql) {
        try (Database database = Database.open(new Storage(data, null))) {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery(sql).mapToMap().list());
        }
    }

    /** The same, of one column. */
    static List<String> column(Path data, String sql) {
        return rows(data, sql).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }
}
