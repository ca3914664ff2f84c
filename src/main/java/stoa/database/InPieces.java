package stoa.database;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Runs the {@link Pieces} of a script before Flyway takes that step, which has nothing to do then and notes it. Not in a
 * migration of Flyway's that is without a transaction: one that failed would be noted too, and never be gone on with.
 */
final class InPieces extends BaseCallback {
    private final UpgradeProgress progress;

    InPieces(UpgradeProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    /** On Flyway's connection, whose transaction would be idle meanwhile, for longer than a server may allow. */
    @Override
    public void handle(Event event, Context context) {
        String script = context.getMigrationInfo().getScript();
        Optional<Pieces> pieces = Pieces.of(script, Migrations.text(script));
        if (pieces.isPresent()) {
            try {
                pieces.get().run(context.getConnection(), progress);
            } catch (SQLException e) {
                throw new FlywayException(DatabaseUnusableException.firstLine(e), e);
            }
        }
    }
}
