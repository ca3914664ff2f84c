/** The command line: what {@code java -jar stoa.jar} takes, and each setting as an option. */
@NullMarked
package stoa.command;

import org.jspecify.annotations.NullMarked;
