/** What any web site needs: forms, forgery checks, headers, addresses, assets. Knows nothing of forums. */
@NullMarked
package stoa.http;

import org.jspecify.annotations.NullMarked;
