package stoa.transfer;

import stoa.database.Database;

/** The log of what was imported. Each thing comes in whole or not at all, and is noted with it. */
final class ImportLog {
    /** Something that comes in as a whole: it says in its own account what became of each of its entries. */
    interface Delivery {
        void unload(Reconciliation account) throws Exception;
    }

    private final Database database;
    private final Imported imported;
    private final Import.Mode mode;
    private final Reconciliation total = new Reconciliation();

    ImportLog(Database database, Import.Mode mode) {
        this.database = database;
        this.imported = database.store(Imported.class);
        this.mode = mode;
    }

    Reconciliation total() {
        return total;
    }

    /** Throwing undoes it, and then it is in no account either. */
    void whole(Delivery delivery) throws Exception {
        Reconciliation account = new Reconciliation();
        if (mode == Import.Mode.TRIAL) {
            // one transaction surrounds them all, so that each sees the ones before it
            delivery.unload(account);
        } else {
            database.transactions().run(() -> {
                imported.lock();
                delivery.unload(account);
                return account;
            });
        }
        total.add(account);
    }

    /** For what does not need the database. */
    void note(Delivery delivery) throws Exception {
        Reconciliation account = new Reconciliation();
        delivery.unload(account);
        total.add(account);
    }
}
