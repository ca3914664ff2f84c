/** Bringing articles and comments in from elsewhere. */
@NullMarked
package stoa.transfer;

import org.jspecify.annotations.NullMarked;
