package stoa.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date. */
final class Schema {
    private Schema() {}

    /** Answers whether there was anything to do. */
    static boolean migrate(DataSource source) {
        return !Migrations.areTaken(source) && takeMigrations(source);
    }

    private static boolean takeMigrations(DataSource source) {
        try {
            return Flyway.configure()
                            .dataSource(source)
                            .locations("classpath:db/migration")
                            .validateMigrationNaming(true)
                            .load()
                            .migrate()
                            .migrationsExecuted
                    > 0;
        } catch (FlywayException e) {
            throw new Refused("The database could not be brought up to date: "
                    + Refused.firstLine(e)
                    + " Restore a backup, or use the version of Stoa that"
                    + " wrote it.");
        }
    }
}
