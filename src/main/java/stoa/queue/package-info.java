/**
 * The moderation queue: what waits for a moderator, what it is about, and how urgent it is. It is below screening, which puts
 * comments into it, as reports, appeals and clusters do from above.
 */
@NullMarked
package stoa.queue;

import org.jspecify.annotations.NullMarked;
