/**
 * The filter that learns from decisions, and the likeness of texts. It is pure computation and knows no store.
 */
@NullMarked
package stoa.screening.filter;

import org.jspecify.annotations.NullMarked;
