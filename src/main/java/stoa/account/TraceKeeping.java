package stoa.account;

import stoa.database.Database;

/** Replaces the key of visitors' traces when its time is over, and takes what was made with the old one out of the database. */
public final class TraceKeeping {
    /** In one transaction, so that nobody who posts waits for long. */
    private static final int AT_A_TIME = 500;

    private final Database database;
    private final TraceKey key;
    private final OldTraces traces;
    private final OwnKeys keys;

    public TraceKeeping(Database database, TraceKey key) {
        this.database = database;
        this.key = key;
        this.traces = database.store(OldTraces.class);
        this.keys = database.store(OwnKeys.class);
    }

    /** Answers whether there may be more to take out. */
    public boolean forgetOld() throws Exception {
        database.transactions().run(() -> {
            int replaced = key.replaceIfOld();
            if (replaced > 0) {
                traces.announce();
            }
            return replaced;
        });
        return database.transactions()
                        .run(() -> keys.madeAt(OwnKeys.TRACE)
                                .map(made -> traces.forget(made, AT_A_TIME))
                                .orElse(0))
                >= AT_A_TIME;
    }
}
