package stoa.database;

import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;

/** Changes that happen whole or not at all, and that last once they are answered for. */
public final class Transactions {
    private final Jdbi jdbi;
    private final Turns turns;

    Transactions(Jdbi jdbi, Turns turns) {
        this.jdbi = jdbi;
        this.turns = turns;
    }

    /**
     * Runs the work in one transaction that every store joins. Throwing undoes it, returning keeps it; when this
     * returns, what was written survives a power cut. Nothing slow belongs inside: on the embedded database, others wait.
     */
    public <T> T run(Callable<T> work) throws Exception {
        return turns.take(() -> jdbi.inTransaction(handle -> work.call()));
    }

    int waiting() {
        return turns.waiting();
    }
}
