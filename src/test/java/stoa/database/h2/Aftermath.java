package stoa.database.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stoa.database.DatabaseUnusableException;

/** What Stoa finds when it starts with what a power cut has left. */
final class Aftermath {
    /** Each reads the comments through another index, the first of them through none. */
    private static final List<String> COUNTS = List.of(
            "select coalesce(sum(comment_count), 0) from article",
            "select count(*) from comment where char_length(body) > 0",
            "select count(*) from comment where article_id in (select id from article) and branch > 0",
            "select count(*) from comment where posted_at > timestamp with time zone '2000-01-01 00:00:00+00'",
            "select count(*) from comment where state = 'VISIBLE'",
            "select count(*) from comment where id > 0");

    private final Set<String> acknowledged;
    private final List<String> wrong = new ArrayList<>();

    private Aftermath(Set<String> acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** In words; none where all is well. */
    static List<String> wrong(Path folder, Image image, Set<String> acknowledged) throws IOException {
        image.writeTo(folder);
        HastyDisk.register();
        Aftermath aftermath = new Aftermath(acknowledged);
        try (EmbeddedEngine engine = EmbeddedEngine.open(folder, HastyDisk.SCHEME + ":");
                Connection guest = engine.pooling().getDataSource().getConnection()) {
            aftermath.look(guest);
        } catch (SQLException | RuntimeException e) {
            aftermath.wrong.add("cannot be opened: " + DatabaseUnusableException.firstLine(e));
        }
        Image.remove(folder);
        return aftermath.wrong;
    }

    private void look(Connection guest) throws SQLException {
        Set<String> missing = new HashSet<>(acknowledged);
        missing.removeAll(found(guest, "select body from comment"));
        if (!missing.isEmpty()) {
            wrong.add("%d of %d comments are lost".formatted(missing.size(), acknowledged.size()));
        }
        Set<String> counts = new HashSet<>();
        for (String count : COUNTS) {
            counts.addAll(found(guest, count));
        }
        if (counts.size() > 1) {
            wrong.add("counts differ: " + counts);
        }
    }

    private static List<String> found(Connection guest, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = guest.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
