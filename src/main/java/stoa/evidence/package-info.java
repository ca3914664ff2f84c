/** What comments show by themselves: which belong together, and which look like what moderators have hidden. */
@NullMarked
package stoa.evidence;

import org.jspecify.annotations.NullMarked;
