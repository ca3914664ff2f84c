package stoa;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Everything that there is only one of, or that is done only once, with fifty at once who want it; and what many do at once
 * that concerns each other.
 */
final class OnlyOnes {
    private OnlyOnes() {}

    static Stream<DynamicTest> tests(Nodes nodes) {
        Crowd crowd = new Crowd(nodes);
        return Stream.of(
                        new OnlyOneMembers(crowd).tests(),
                        new OnlyOneKeys(crowd).tests(),
                        new OnlyOnePasskeys(crowd).tests(),
                        new OnlyOneTexts(crowd).tests(),
                        new OnlyOneMatters(crowd).tests(),
                        new OnlyOneDecisions(crowd).tests(),
                        new OnlyOneChoices(crowd).tests(),
                        new ManyDecisions(crowd).tests(),
                        Stream.of(DynamicTest.dynamicTest("counts and log afterwards", crowd::isInOrder)))
                .flatMap(tests -> tests);
    }
}
