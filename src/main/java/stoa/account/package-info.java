/** Who is asking: members, roles, sessions, passwords, and the gate before every handler. */
@NullMarked
package stoa.account;

import org.jspecify.annotations.NullMarked;
