package stoa;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Limits over three nodes. */
@Tag("nodes")
@Execution(ExecutionMode.SAME_THREAD)
class LimitsNodesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().behindProxy("127.0.0.0/8"));

    @TestFactory
    Stream<DynamicTest> asManyAsMayGetThrough() throws Exception {
        Nodes nodes = new Nodes(forum, 3);
        return Limits.tests(nodes).onClose(nodes::close);
    }
}
