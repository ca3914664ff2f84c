/**
 * Decisions: hiding, restoring, approving, warning, suspending, undoing, and appeals against them (DSA Art. 17 and 20). It
 * knows reporting, whose reporters are answered, and the log.
 */
@NullMarked
package stoa.moderation.decision;

import org.jspecify.annotations.NullMarked;
