/** Members as others see them, what role they have, and how they leave. */
@NullMarked
package stoa.member;

import org.jspecify.annotations.NullMarked;
