/**
 * What is looked at before a comment is out: the rules, the filter that learns from decisions, and what they have found. It
 * knows a comment as a {@link stoa.screening.Candidate} only.
 */
@NullMarked
package stoa.screening;

import org.jspecify.annotations.NullMarked;
