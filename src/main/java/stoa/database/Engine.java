package stoa.database;

import com.zaxxer.hikari.HikariConfig;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;

/** What differs between the two database engines. */
public interface Engine extends AutoCloseable {
    HikariConfig pooling();

    CommitOrder commitOrder();

    /** Has other nodes on the same database told of changes, and hears of theirs. */
    void share(Changes changes);

    /** False while changes by other nodes would go unheard. */
    boolean hearsOthers();

    /** How many nodes there are on the database, as far as this one knows; 0 while it does not hear of the others. */
    default long nodes() {
        return 1;
    }

    /** Holds what is called so until the transaction ends; nothing to do where writing transactions take turns anyway. */
    default void lock(Handle transaction, String name) {}

    /**
     * What ends a query for rows that are to be held until the transaction ends, so that others cannot change them. Where it
     * can be told apart, other rows can refer to them meanwhile.
     */
    default String holding() {
        return "for update";
    }

    /** Lets a transaction take its time; nothing to do where there are no limits for transactions. */
    default void giveTime(Handle transaction) {}

    /** Does what only one node may do at a time; others that start meanwhile wait. */
    <T> T alone(Callable<T> work) throws Exception;

    /** A statement that requests may not run. */
    void runAsOwner(String sql);

    /** What the database takes on the disk of this machine. */
    OptionalLong bytes();

    /** What is left on the disk that it is on, where that is a disk of this machine. */
    OptionalLong freeBytes();

    @Override
    void close();
}
