/** What waits for a moderator, and how urgent it is. */
@NullMarked
package stoa.queue;

import org.jspecify.annotations.NullMarked;
