/** Stoa: the command line, the wiring, and every address. */
@NullMarked
package stoa;

import org.jspecify.annotations.NullMarked;
