/** Articles and the comments under them. */
@NullMarked
package stoa.discussion;

import org.jspecify.annotations.NullMarked;
