package stoa.database.h2;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.Changes;
import stoa.database.CommitOrder;
import stoa.database.Engine;
import stoa.database.NotKeptException;

/**
 * H2 in this process, in one file that only its owner may read. Two database users: the owner migrates, syncs and
 * checks; requests run as a guest who may change rows and nothing else, so that no statement can reach the file system.
 */
public final class EmbeddedEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    /** H2 calls a connection valid whose database has closed itself after a disk error. */
    private static final String SIGN_OF_LIFE = "select 1";

    private final DataFolder folder;
    private final OwnerLogin login;
    private final Compaction compaction = new Compaction();
    private Connection owner;

    /** Of what was given up last: nothing was committed to it since that has not been told to be lost. */
    private @Nullable Connection givenUp;

    private boolean hasLostUntold;

    /** Why what was committed could not be kept, when that was last so. */
    private volatile @Nullable Throwable lastFailure;

    private Changes changes = new Changes();

    public static EmbeddedEngine open(Path path) {
        return open(path, "");
    }

    /** Upon one of H2's file systems, by its name and a colon. */
    public static EmbeddedEngine open(Path path, String fileSystem) {
        DataFolder folder = DataFolder.prepare(path);
        try {
            Upgrade.removeCopy(folder);
            return new EmbeddedEngine(folder, new OwnerLogin(folder, fileSystem));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private EmbeddedEngine(DataFolder folder, OwnerLogin login) {
        this.folder = folder;
        this.login = login;
        this.owner = new EmbeddedStart(folder, login).run();
    }

    @Override
    public HikariConfig pooling() {
        HikariConfig config = new HikariConfig();
        GuestConnections guests = new GuestConnections(login.url(), EmbeddedStart.GUEST, this::letIn);
        config.setDataSource(guests.source());
        config.setExceptionOverride(guests);
        config.setConnectionTestQuery(SIGN_OF_LIFE);
        return config;
    }

    @Override
    public CommitOrder commitOrder() {
        return new OneWriterSharedSync(this::writeOut, this::sync, this::readAgain);
    }

    /** One process has the file; but what it gave up was seen, until then, as if it were there. */
    @Override
    public void share(Changes mine) {
        changes = mine;
    }

    @Override
    public boolean hearsOthers() {
        return true;
    }

    /** Not by way of {@link #owner()}: a database that was opened again knows nothing of what was committed before. */
    private void writeOut() {
        mustHaveLostNothing();
        try {
            compaction.beforeSync(owner);
            PageStore.of(owner).commit();
        } catch (RuntimeException | SQLException | Error e) {
            lastFailure = e;
            throw new NotKeptException("What was committed could not be written", e);
        }
    }

    private synchronized void mustHaveLostNothing() {
        if (hasLostUntold) {
            throw new NotKeptException("The database was opened again after what was committed", lastFailure);
        }
    }

    /** Not a statement: {@code checkpoint sync} would first write out what has not been committed yet. */
    private void sync() {
        try {
            PageStore.of(owner).sync();
        } catch (RuntimeException | SQLException | Error e) {
            lastFailure = e;
            throw new NotKeptException("What was committed could not be synced to the disk", e);
        }
        // it may have been of a database that was opened after what was written out
        mustHaveLostNothing();
    }

    /** Forgets what is in memory only; connections of the pool find themselves closed and are replaced. */
    private synchronized void readAgain(Throwable failure) {
        LOG.error("The disk did not take what was written; the database is opened again", failure);
        try {
            PageStore.giveUp(owner);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("It had closed itself", e);
        }
        changes.tellAll();
        givenUp = owner;
        hasLostUntold = false;
        owner = login.reopen();
    }

    /** As it has been since the folder was locked. */
    @Override
    public <T> T alone(Callable<T> work) throws Exception {
        return work.call();
    }

    @Override
    public void runAsOwner(String sql) {
        execute(sql);
    }

    @Override
    public OptionalLong bytes() {
        return OptionalLong.of(folder.file().toFile().length());
    }

    @Override
    public OptionalLong freeBytes() {
        return folder.freeBytes();
    }

    @Override
    public void close() {
        OwnerLogin.shutDown(owner);
        folder.close();
    }

    private void execute(String sql) {
        OwnerLogin.execute(owner(), sql);
    }

    /** After a disk error H2 closes the database for everyone connected; the owner must be the first one back in. */
    private synchronized Connection owner() {
        if (!isOpen(owner)) {
            hasLostUntold |= owner != givenUp;
            owner = login.reopen();
        }
        return owner;
    }

    /**
     * H2 knows open databases by their names, and forgets the one that was just opened when somebody still asks something
     * of one that had failed, see {@link PageStore#giveUp}: the owner is in, and nobody else gets in any more. So it is
     * opened again.
     */
    private synchronized Object letIn(Callable<Object> connect) throws Exception {
        owner();
        try {
            return connect.call();
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw e;
            }
            LOG.warn("The database is open and H2 has forgotten that; it is opened again", e);
            OwnerLogin.shutDown(owner);
            owner();
            return connect.call();
        }
    }

    private static boolean isOpen(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(SIGN_OF_LIFE);
        } catch (SQLException e) {
            return false;
        }
    }
}
