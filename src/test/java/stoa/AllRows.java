package stoa;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that is in the database of a forum, by table, to see whether anything has changed. */
final class AllRows {
    private AllRows() {}

    static Map<String, List<String>> in(ForumServer forum) {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle
                        .createQuery(
                                "select table_name from information_schema.tables where lower(table_schema) = 'public'")
                        .mapTo(String.class)
                        .stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> handle
                                        .createQuery("select * from \"" + table + "\"")
                                        .mapToMap()
                                        .map(row -> new TreeMap<>(row).toString())
                                        .stream()
                                        .sorted()
                                        .toList())));
    }
}
