package stoa.database;

import java.util.OptionalLong;

/**
 * How busy the database is at one moment.
 *
 * @param active connections in use
 * @param idle connections ready to be used
 * @param waiting threads that wait for a connection
 * @param waitingWriters transactions that wait for their turn to write; 0 where the engine orders them itself
 * @param bytes of the file, empty where the database is on a server
 */
public record DatabaseLoad(int active, int idle, int waiting, int waitingWriters, OptionalLong bytes) {}
