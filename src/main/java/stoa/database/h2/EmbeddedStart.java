package stoa.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.DatabaseUnusableException;
import stoa.database.Schema;

/** The start of the embedded database: it is opened, checked where it was not closed properly, and brought up to date. */
final class EmbeddedStart {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStart.class);

    static final String GUEST = "stoa_guest";

    private final DataFolder folder;
    private final OwnerLogin login;

    EmbeddedStart(DataFolder folder, OwnerLogin login) {
        this.folder = folder;
        this.login = login;
    }

    /** Answers with the connection of the owner. */
    Connection run() {
        boolean wasStoppedWell = folder.hadFile() && !folder.wasLeftOpen();
        boolean isUpgraded = wasStoppedWell && upgrade(login.lookWithoutTouching());
        Connection owner = login.reopen();
        try {
            if (folder.wasLeftOpen()) {
                checkIndexes(owner);
            }
            owner = bringUpToDate(owner);
            invite(owner);
            if (wasStoppedWell && !isUpgraded) {
                Upgrade.removeBefore(folder);
            }
            return owner;
        } catch (RuntimeException e) {
            OwnerLogin.shutDown(owner);
            throw e;
        }
    }

    /** Once and for all: rights that are not on the disk are gone when that fails. */
    private static void invite(Connection owner) {
        if (hasRights(owner)) {
            return;
        }
        OwnerLogin.execute(owner, "create user if not exists " + GUEST + " password ''");
        OwnerLogin.execute(owner, "grant select, insert, update, delete on schema public to " + GUEST);
        OwnerLogin.execute(owner, "checkpoint sync");
    }

    private static boolean hasRights(Connection owner) {
        try (PreparedStatement statement =
                owner.prepareStatement("select 1 from information_schema.rights where lower(grantee) = ?")) {
            statement.setString(1, GUEST);
            try (ResultSet rights = statement.executeQuery()) {
                return rights.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkIndexes(Connection owner) {
        LOG.info("The forum was not stopped properly last time; checking every index");
        try {
            new IndexCheck(owner).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a database that is new, or was left open. */
    private Connection bringUpToDate(Connection owner) {
        List<String> pending = Schema.pending(source(login.url()));
        if (pending.isEmpty()) {
            return owner;
        }
        if (folder.hadFile()) {
            OwnerLogin.shutDown(owner);
            upgrade(pending);
        } else {
            Schema.migrate(source(login.url()));
            OwnerLogin.shutDown(owner);
        }
        // H2 2.4.240 binds a new check constraint with in (…) to the session that made it, and refuses every row once
        // that has
        // ended. A database that was opened with the constraint in it has no such trouble.
        return login.reopen();
    }

    /** Answers whether there was anything to do; the database is closed. */
    private boolean upgrade(List<String> pending) {
        if (pending.isEmpty()) {
            return false;
        }
        new Upgrade(folder, pending).run(copy -> migrate(source(login.urlOfCopy(copy))));
        return true;
    }

    /** The first connection keeps the database open, and is the only one at the end. */
    private static void migrate(JdbcDataSource copy) {
        try (Connection connection = copy.getConnection()) {
            Schema.migrate(copy);
            OwnerLogin.execute(connection, "shutdown");
        } catch (SQLException | IllegalStateException e) {
            throw new DatabaseUnusableException(
                    "The copy of the database could not be upgraded: " + DatabaseUnusableException.firstLine(e));
        }
        mustBeWhole(copy);
    }

    /** Of what it could not write when it was closed, H2 says nothing. */
    private static void mustBeWhole(JdbcDataSource copy) {
        try (Connection connection = copy.getConnection()) {
            new IndexCheck(connection).run();
            if (!Schema.pending(copy).isEmpty()) {
                throw new DatabaseUnusableException("The copy of the database could not be written to its end.");
            }
            OwnerLogin.execute(connection, "shutdown");
        } catch (SQLException | IllegalStateException e) {
            throw new DatabaseUnusableException(
                    "The copy of the database cannot be read again: " + DatabaseUnusableException.firstLine(e));
        }
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(OwnerLogin.USER);
        source.setPassword("");
        return source;
    }
}
