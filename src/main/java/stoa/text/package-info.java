/** Words and markup: Markdown, safe HTML, slugs, dates. Knows nothing of the rest. */
@NullMarked
package stoa.text;

import org.jspecify.annotations.NullMarked;
