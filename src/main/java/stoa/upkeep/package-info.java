/** What has to be done as time goes by, and what is looked after meanwhile. */
@NullMarked
package stoa.upkeep;

import org.jspecify.annotations.NullMarked;
