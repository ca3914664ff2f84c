package stoa.database;

import com.zaxxer.hikari.HikariConfig;

/** What differs between the two database engines. */
interface Engine extends AutoCloseable {
    HikariConfig pooling();

    Turns turns();

    @Override
    void close();
}
