/** What an operator sees of a running server: whether it is well, and what it counts. */
@NullMarked
package stoa.monitoring;

import org.jspecify.annotations.NullMarked;
