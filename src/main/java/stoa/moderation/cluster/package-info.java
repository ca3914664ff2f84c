/**
 * The search for comments that belong together, by what they show by themselves. It is pure computation and knows no store.
 */
@NullMarked
package stoa.moderation.cluster;

import org.jspecify.annotations.NullMarked;
