/** The log: one line an event, and what of failures is worth a line. */
@NullMarked
package stoa.logging;

import org.jspecify.annotations.NullMarked;
