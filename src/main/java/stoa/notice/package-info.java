/** What members are told: notices on the site, letters of them, and who follows what. */
@NullMarked
package stoa.notice;

import org.jspecify.annotations.NullMarked;
