package stoa;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stoa.account.SignUp;

/** Invitations, on one node. */
@Tag("http")
@Tag("sql")
@Execution(ExecutionMode.SAME_THREAD)
class PlacesTest {
    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().signUp(SignUp.INVITATION).behindProxy("127.0.0.0/8"));

    @TestFactory
    Stream<DynamicTest> asManyComeInAsAreInvited() throws Exception {
        return Places.tests(new Nodes(forum, 1));
    }
}
