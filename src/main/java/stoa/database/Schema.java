package stoa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings the tables up to date. */
public final class Schema {
    private Schema() {}

    /** The scripts that are to be taken still; all of them where there are no tables yet. */
    public static List<String> pending(DataSource source) {
        try (Connection connection = source.getConnection()) {
            Optional<SchemaHistory> history = SchemaHistory.read(connection);
            history.ifPresent(SchemaHistory::mustBeKnown);
            return history.map(SchemaHistory::pending).orElse(Migrations.SCRIPTS);
        } catch (SQLException e) {
            // what is wrong is for Flyway to say
            return Migrations.SCRIPTS;
        }
    }

    /**
     * Answers whether there was anything to do. Each script is one transaction, where the database has such for DDL, or
     * several, see {@link Pieces}.
     */
    public static boolean migrate(DataSource source) {
        List<String> pending = pending(source);
        if (pending.isEmpty()) {
            return false;
        }
        UpgradeProgress progress = new UpgradeProgress(pending, work(source, pending));
        try {
            FluentConfiguration flyway = Flyway.configure();
            // held by a transaction, it would be that one which notes the steps, after they are committed
            flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
            flyway.dataSource(source)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .installedBy(ProgramVersion.current())
                    .callbacks(progress, new InPieces(progress))
                    .placeholders(Pieces.NO_IDS)
                    .load()
                    .migrate();
            return true;
        } catch (FlywayException e) {
            throw new DatabaseUnusableException("The database could not be brought up to date. It failed in %s: %s"
                    .formatted(progress.where(), reason(e)));
        }
    }

    private static UpgradeWork work(DataSource source, List<String> pending) {
        try (Connection connection = source.getConnection()) {
            return UpgradeWork.of(connection, pending);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "The database could not be brought up to date: " + DatabaseUnusableException.firstLine(e));
        }
    }

    private static String reason(FlywayException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return Objects.requireNonNullElse(cause.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
    }
}
