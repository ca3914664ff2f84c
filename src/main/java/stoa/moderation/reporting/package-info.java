/**
 * Reports of comments and articles: making them, weighing them, and telling those who reported what was decided (DSA Art. 16).
 *
 * <pre>
 * ReportForm → Reporting → Reports, queue.QueueItems, an email
 * a decision → ReportAnswers → Reports, an email
 * </pre>
 *
 * It knows the log.
 */
@NullMarked
package stoa.moderation.reporting;

import org.jspecify.annotations.NullMarked;
