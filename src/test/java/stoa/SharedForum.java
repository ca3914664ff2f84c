package stoa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * A class whose tests share its {@link ForumServer}: they run one after the other, beside those of other classes, and fields
 * keep what {@code @BeforeAll} puts into them. Each test brings what it changes; none depends on which ran before.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(providers = SharedForum.OneThread.class)
public @interface SharedForum {

    /** A lock that no other class asks for: JUnit runs in one thread whatever is under one. */
    final class OneThread implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> tests) {
            return Set.of(new Lock(tests.getName()));
        }
    }
}
