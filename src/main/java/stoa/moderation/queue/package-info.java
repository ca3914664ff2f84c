/**
 * The desk: what waits for a decision, in which order, the case beside it, and deciding there.
 *
 * <pre>
 * what waits  queue.QueueItems → Desk → DeskController
 * the case    Cases ← reports, decisions, rules, notes, similar comments
 * together    ClusterSearch → Clusterings → a queue item of its own
 * </pre>
 *
 * It knows decisions, reports, the figures and clusters.
 */
@NullMarked
package stoa.moderation.queue;

import org.jspecify.annotations.NullMarked;
