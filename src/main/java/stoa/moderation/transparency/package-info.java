/**
 * The report on moderation, for everyone (DSA Art. 15): figures by month and by year.
 *
 * <pre>
 * MonthlyFigures → FigureCounting → Period → the page, CSV and JSON
 * </pre>
 *
 * It knows what was decided, and the log.
 */
@NullMarked
package stoa.moderation.transparency;

import org.jspecify.annotations.NullMarked;
