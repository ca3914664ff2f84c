package stoa.database;

import com.zaxxer.hikari.HikariConfig;

/** What differs between the two database engines. */
interface Engine extends AutoCloseable {
    HikariConfig pooling();

    Turns turns();

    /** Has other nodes on the same database told of changes, and hears of theirs. */
    void share(Changes changes);

    /** False while changes by other nodes would go unheard. */
    boolean hearsOthers();

    @Override
    void close();
}
