package stoa.screening.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static Trial.Point at(double threshold, Trial trial) {
        return trial.points().stream()
                .filter(point -> point.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasHeldBackIsMostlyJudgedRight() {
        Trial trial = Trial.of(new Decided(4).samples(1_000, 0.3));
        assertThat(at(0.5, trial).precision()).isGreaterThan(0.8);
        assertThat(at(0.5, trial).recall()).isGreaterThan(0.8);
        assertThat(at(0.8, trial).precision()).isGreaterThan(0.95);
        assertThat(at(0.8, trial).recall()).isGreaterThan(0.6);
        assertThat(trial.thresholdFor(0.95)).isPresent();
    }

    @Test
    void eachSampleIsJudgedOnce() {
        List<Sample> samples = new Decided(5).samples(203, 0.4);
        assertThat(Trial.of(samples).points())
                .allMatch(point ->
                        point.truePositives() + point.falsePositives() + point.falseNegatives() + point.trueNegatives()
                                == 203)
                .allMatch(point -> point.truePositives() + point.falseNegatives()
                        == samples.stream().filter(Sample::spam).count());
    }

    @Test
    void decisionsWithoutSenseGiveNoThreshold() {
        List<Sample> samples = new Decided(6)
                .samples(400, 0.5).stream()
                        .map(each -> new Sample(each.author(), "the same words", List.of(), each.spam(), each.at()))
                        .toList();
        assertThat(Trial.of(samples).thresholdFor(0.95)).isEmpty();
    }

    @Test
    void whereNothingIsCaughtNothingIsKnown() {
        Trial trial = new Trial(List.of(
                new Trial.Point(0.5, 50, 50, 0, 100),
                new Trial.Point(0.6, 40, 2, 10, 148),
                new Trial.Point(0.7, 30, 1, 20, 149),
                new Trial.Point(0.8, 0, 0, 50, 150)));
        assertThat(trial.thresholdFor(0.95)).hasValue(0.6);
        assertThat(trial.thresholdFor(0.99)).isEmpty();
        assertThat(Trial.of(List.of()).thresholdFor(0.95)).isEmpty();
    }
}
