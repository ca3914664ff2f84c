package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import stoa.database.h2.OneWriterSharedSync;
import stoa.database.h2.OwnerLogin;

/** H2 as it comes, upon a database that Stoa has made. */
public final class BareEngine implements Engine {
    private final String url;
    private final String sync;
    private final Connection owner;

    /** The sync is a statement. */
    public BareEngine(String url, String sync) throws SQLException {
        this.url = url;
        this.sync = sync;
        this.owner = DriverManager.getConnection(url, OwnerLogin.USER, "");
    }

    @Override
    public HikariConfig pooling() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(OwnerLogin.USER);
        config.setPassword("");
        return config;
    }

    @Override
    public CommitOrder commitOrder() {
        return new OneWriterSharedSync(() -> {}, () -> execute(sync), failure -> {});
    }

    @Override
    public void share(Changes changes) {}

    @Override
    public boolean hearsOthers() {
        return true;
    }

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
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong freeBytes() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        execute("shutdown");
    }

    private void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
