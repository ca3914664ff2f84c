package stoa.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Changes that happen whole or not at all, and that last once they are answered for. */
public final class Transactions {
    /** Of both engines. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final CommitOrder commitOrder;
    private final WriteProbe writing;
    private final TransactionMeters meters = new TransactionMeters();

    Transactions(Jdbi jdbi, CommitOrder commitOrder, WriteProbe writing) {
        this.jdbi = jdbi;
        this.commitOrder = commitOrder;
        this.writing = writing;
    }

    /**
     * Runs the work in one transaction that every store joins. Throwing undoes it, returning keeps it; when this
     * returns, what was written survives a power cut. Nothing slow belongs inside: on the embedded database, others wait.
     */
    public <T> T run(Callable<T> work) throws Exception {
        long asked = System.nanoTime();
        try {
            T result = commitOrder.take(() -> meters.during(
                    asked,
                    () -> jdbi.inTransaction(
                            handle -> handle.getConfig(TransactionEnd.class).end(handle, work))));
            meters.kept();
            writing.worked();
            jdbi.getConfig(Changes.class).awaitOthers(jdbi);
            return result;
        } catch (Exception | Error e) {
            if (writing.sees(e)) {
                meters.lost();
            }
            throw e;
        }
    }

    /**
     * As {@link #run}, and empty, with nothing kept, where someone else was faster to take what only one can have: a name,
     * an address.
     */
    public <T> Optional<T> runIfFirst(Callable<Optional<T>> work) throws Exception {
        try {
            return run(work);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public TransactionMeters meters() {
        return meters;
    }

    int waiting() {
        return commitOrder.waiting();
    }
}
