/**
 * The moderation log: its entries, their seals, and who may read it.
 *
 * <pre>
 * whoever decides → NewEntry → ModerationLog → SealedEntry ← LogCheck
 * LogFilter → LogEntry → the page and the feed
 * </pre>
 *
 * It knows no other room of moderation; each of them writes to it.
 */
@NullMarked
package stoa.moderation.log;

import org.jspecify.annotations.NullMarked;
