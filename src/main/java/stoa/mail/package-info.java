/** Letters by e-mail: written down in the transaction that they tell of, and sent afterwards. */
@NullMarked
package stoa.mail;

import org.jspecify.annotations.NullMarked;
