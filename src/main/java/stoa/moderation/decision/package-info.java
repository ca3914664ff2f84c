/**
 * Decisions: hiding, restoring, approving, warning, suspending, undoing, and appeals against them (DSA Art. 17 and 20).
 *
 * <pre>
 * a comment's own page ┐
 * the desk             ├ DecisionForm → Decisions → comments · articles · members · appeals
 * the page of a member ┘                            each: state, record, queue, who is told, log
 * </pre>
 *
 * It knows reporting, whose reporters are answered, and the log.
 */
@NullMarked
package stoa.moderation.decision;

import org.jspecify.annotations.NullMarked;
