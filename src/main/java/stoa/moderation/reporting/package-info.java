/**
 * Reports of comments and articles: making them, weighing them, and telling those who reported what was decided (DSA Art. 16).
 * It knows the log.
 */
@NullMarked
package stoa.moderation.reporting;

import org.jspecify.annotations.NullMarked;
