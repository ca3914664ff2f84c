/** What every feature of the forum is made from. */
@NullMarked
package stoa.platform;

import org.jspecify.annotations.NullMarked;
