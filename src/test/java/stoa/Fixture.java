package stoa;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Something that is there for one test, or for all tests of a class that has a {@link SharedForum}. */
abstract class Fixture implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private boolean isShared;

    abstract void begin() throws Exception;

    /** Is called before each test of those that share it. */
    abstract void goOn();

    abstract void end();

    /** Is called for a class that has one instance, or where the field is static. */
    @Override
    public final void beforeAll(ExtensionContext context) throws Exception {
        if (!context.getRequiredTestClass().isAnnotationPresent(SharedForum.class)) {
            throw new IllegalStateException("Tests at the same time cannot share a "
                    + getClass().getSimpleName() + ": the class needs @SharedForum");
        }
        isShared = true;
        begin();
    }

    @Override
    public final void beforeEach(ExtensionContext context) throws Exception {
        if (isShared) {
            goOn();
        } else {
            begin();
        }
    }

    @Override
    public final void afterEach(ExtensionContext context) {
        if (!isShared) {
            end();
        }
    }

    @Override
    public final void afterAll(ExtensionContext context) {
        end();
    }
}
