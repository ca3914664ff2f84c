package stoa;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Every limit, with fifty at once: exactly as many get through as may, and the others are told to wait. */
final class Limits {
    private Limits() {}

    static Stream<DynamicTest> tests(Nodes nodes) {
        Crowd crowd = new Crowd(nodes);
        return Stream.of(new PostLimits(crowd).all(), new SignInLimits(crowd).all(), new LetterLimits(crowd).all())
                .flatMap(limits -> limits)
                .map(LimitCase::test);
    }
}
