package stoa.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stoa.screening.filter.Sample;
import stoa.screening.filter.SpamFilter;
import stoa.screening.filter.Trial;

/**
 * A filter that learns from what moderators decide here, on this machine and from nothing else. It orders what waits, and
 * has what looks like spam wait; it never hides and never deletes.
 */
public final class LearnedFilter implements Filter {
    /** The newest decisions; what was spam years ago is not what spam is now. */
    private static final int MOST_LESSONS = 5_000;

    /** Of what it has wait, so much should be spam: one good comment in twenty waits for nothing. */
    private static final double PRECISION = 0.95;

    /** Where too few decisions have been held back to know better. */
    private static final double USUAL_THRESHOLD = 0.9;

    private static final double UNDECIDED = 0.5;

    /** Less than two thresholds are apart. */
    private static final double TINY = 0.005;

    /** Of the plot, in its own units. */
    private static final int LEFT = 40;

    private static final int WIDTH = 270;
    private static final int BOTTOM = 170;
    private static final int HEIGHT = 160;

    /**
     * What it knows.
     *
     * @param filter null before it has learned enough: what it learns takes some megabytes
     * @param trial how right it was about decisions that were held back from it
     */
    public record Knowledge(@Nullable SpamFilter filter, Trial trial, int training) {
        /** From where on a comment waits. */
        public double threshold() {
            return trial.thresholdFor(PRECISION).orElse(USUAL_THRESHOLD);
        }

        public boolean isReady() {
            return filter != null;
        }

        /** Every tenth, and the one from where on comments wait. */
        public List<Trial.Point> shownPoints() {
            return trial.points().stream()
                    .filter(point -> Math.round(100 * point.threshold()) % 10 == 0
                            || Math.round(100 * point.threshold()) == Math.round(100 * threshold()))
                    .toList();
        }

        /** How right it is from where on comments wait, as in {@code precision 96 %, recall 71 %}. */
        public String quality() {
            return trial.points().stream()
                    .filter(point -> point.threshold() >= threshold() - TINY)
                    .findFirst()
                    .map(point -> "precision %d %%, recall %d %%"
                            .formatted(Math.round(100 * point.precision()), Math.round(100 * point.recall())))
                    .orElse("not known");
        }

        /** The path of an SVG plot, 0 to 1 upwards, by threshold. */
        public String precisionLine() {
            return line(Trial.Point::precision);
        }

        public String recallLine() {
            return line(Trial.Point::recall);
        }

        private String line(ToDoubleFunction<Trial.Point> value) {
            return trial.points().stream()
                    .map(point -> "%.1f %.1f"
                            .formatted(
                                    LEFT + WIDTH * (point.threshold() - UNDECIDED) / (1 - UNDECIDED),
                                    BOTTOM - HEIGHT * value.applyAsDouble(point)))
                    .collect(Collectors.joining("L", "M", ""));
        }
    }

    private final TrainingComments training;
    private volatile Knowledge knowledge = know(List.of());
    private volatile long learntState = -1;

    public LearnedFilter(TrainingComments training) {
        this.training = training;
    }

    /** Learns anew where anything has been decided since. */
    public void learn() {
        long state = training.state();
        if (state != learntState) {
            knowledge = know(training.newest(MOST_LESSONS).stream()
                    .map(LearnedFilter::sample)
                    .toList());
            learntState = state;
        }
    }

    private static Knowledge know(List<Sample> samples) {
        long spam = samples.stream().filter(Sample::spam).count();
        return spam < SpamFilter.FEWEST_SPAM || samples.size() - spam < SpamFilter.FEWEST_GOOD
                ? new Knowledge(null, new Trial(List.of()), samples.size())
                : new Knowledge(SpamFilter.learn(samples), Trial.of(samples), samples.size());
    }

    private static Sample sample(TrainingComments.Lesson lesson) {
        return new Sample(
                lesson.authorName(),
                lesson.body(),
                Hosts.of(Candidate.links(lesson.bodyHtml())),
                lesson.spam(),
                lesson.at());
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    @Override
    public double probability(Candidate candidate) {
        SpamFilter filter = knowledge.filter();
        return filter == null
                ? UNDECIDED
                : filter.probability(candidate.authorName(), candidate.body(), candidate.hosts());
    }

    @Override
    public Optional<String> find(Candidate candidate) {
        Knowledge now = knowledge;
        double spam = probability(candidate);
        return now.isReady() && spam >= now.threshold()
                ? Optional.of("%d %% likely spam, by %,d decisions".formatted(Math.round(100 * spam), now.training()))
                : Optional.empty();
    }
}
