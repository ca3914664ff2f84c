/**
 * The desk: what waits for a decision, in which order, the case beside it, and deciding there. It knows decisions, reports,
 * the figures and clusters.
 */
@NullMarked
package stoa.moderation.queue;

import org.jspecify.annotations.NullMarked;
