/**
 * Moderation as a whole: what makes its rooms, and the pages that belong to none of them. Arrows run one way, from who knows to
 * what is known:
 *
 * <pre>
 * moderation
 *   → queue → transparency → decision → reporting → log
 *     queue → cluster
 * </pre>
 *
 * A moderator decides at three doors, a comment's own page, the desk, and the page about a member; behind all three is
 * {@link stoa.moderation.decision.Decisions}. What is looked at before a comment is out is {@link stoa.screening}; what waits is
 * noted in {@link stoa.queue}, below both.
 */
@NullMarked
package stoa.moderation;

import org.jspecify.annotations.NullMarked;
