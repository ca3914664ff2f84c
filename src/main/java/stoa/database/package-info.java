/** One relational database, embedded or PostgreSQL: opening, checking, transactions. */
@NullMarked
package stoa.database;

import org.jspecify.annotations.NullMarked;
