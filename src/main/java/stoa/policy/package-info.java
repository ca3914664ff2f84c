/** What is allowed here, and on what grounds something is taken out. */
@NullMarked
package stoa.policy;

import org.jspecify.annotations.NullMarked;
