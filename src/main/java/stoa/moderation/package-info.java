/** Hiding and restoring comments, the desk where it is done, and the log of it. */
@NullMarked
package stoa.moderation;

import org.jspecify.annotations.NullMarked;
