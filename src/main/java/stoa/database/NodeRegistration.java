package stoa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The registration of a node on the list of those that cache pages, on the connection on which it hears of changes. */
final class NodeRegistration {
    /** Several times within a {@link Lease}. */
    private static final int PAUSE_MILLISECONDS = 200;

    /**
     * No commit of these waits for the disk. The server ends the connection of a node that says nothing for long, or takes
     * nothing.
     */
    private static final String MANNERS =
            "set synchronous_commit = off; set idle_session_timeout = '10s'; set tcp_user_timeout = '5s'";

    private static final String JOIN = """
            insert into node (id, started_at, seen_at, lost) values (?, now(), now(), false)
            on conflict (id) do update set seen_at = now(), lost = false
            """;

    private static final String STAY = """
            update node set seen_at = now() where id = ? and not lost
            returning (select count(*) from node o where o.id <> node.id and o.seen_at > now() - interval '1' minute),
                (select count(*) from node o where o.id <> node.id and o.seen_at > now() - interval '10' second)
            """;

    /**
     * The other nodes.
     *
     * @param recent how many there were within a minute
     * @param now how many there are, as far as can be told: within ten seconds, of which each says so many times
     */
    record Others(long recent, long now) {}

    private final Connection connection;
    private final OtherNodes others;
    private final Changes mine;

    NodeRegistration(Connection connection, OtherNodes others, Changes mine) {
        this.connection = connection;
        this.others = others;
        this.mine = mine;
    }

    void begin() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(MANNERS);
            for (String channel : new String[] {OtherNodes.CHANGES, OtherNodes.QUESTIONS, OtherNodes.ANSWERS}) {
                statement.execute("listen " + channel);
            }
            // what nobody has heard of for a day will not come back under the same name
            statement.execute("delete from node where seen_at < now() - interval '1' day");
        }
        join();
    }

    /** Once the others wait for this node, and only then, may it keep anything. */
    private void join() throws SQLException {
        execute(JOIN, others.me());
        mine.tellAll();
    }

    /** Says that this node is there, and answers with the others. */
    Others stay() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STAY)) {
            statement.setString(1, others.me());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return new Others(row.getLong(1), row.getLong(2));
                }
            }
        }
        join();
        return stay();
    }

    void end() throws SQLException {
        execute("delete from node where id = ?", others.me());
    }

    /** All that was told before the last question to the server; it tells that before it answers. */
    void hear() throws SQLException {
        hear(connection.unwrap(PGConnection.class).getNotifications());
    }

    /** What is told within a short time, as soon as it is. */
    void await() throws SQLException {
        hear(connection.unwrap(PGConnection.class).getNotifications(PAUSE_MILLISECONDS));
    }

    private void hear(PGNotification[] notices) throws SQLException {
        for (PGNotification notice : notices == null ? new PGNotification[0] : notices) {
            String words = notice.getParameter();
            if (notice.getName().equals(OtherNodes.ANSWERS)) {
                others.answered(words);
            } else if (!words.startsWith(others.me())) {
                take(notice.getName(), words);
            }
        }
    }

    private void take(String channel, String words) throws SQLException {
        if (channel.equals(OtherNodes.CHANGES)) {
            mine.tell(words.substring(words.indexOf(' ') + 1));
        } else {
            execute("select pg_notify('" + OtherNodes.ANSWERS + "', ?)", words + " " + others.me());
        }
    }

    private void execute(String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
        }
    }
}
