/** What the law asks of the site: its terms, whom to turn to, and the risks that were assessed. */
@NullMarked
package stoa.regulation;

import org.jspecify.annotations.NullMarked;
