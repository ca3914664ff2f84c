package stoa.screening.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What moderators' decisions teach about a comment that none has decided on; never changes, and so any thread may ask it.
 *
 * <p>Naive Bayes over the presence of {@link Features}, after Graham (2002) and Robinson ("A statistical approach to the
 * spam problem", Linux Journal, 2003). A feature seen in b of B spam comments and in g of G good ones speaks for spam with
 * p = (b/B) / (b/B + g/G), drawn towards ½ by what few sightings are worth: f = (s·½ + n·p) / (s + n), n = b + g. The f of
 * the features that speak most clearly are combined by Fisher's method, once for and once against: S and H are how likely
 * such are to come up among features that mean nothing, small where they speak for spam and for good, and the probability
 * is (1 + H − S) / 2. So it does not
 * depend on how much spam there is altogether, and where nothing speaks, or all against each other, it is ½.
 */
public final class SpamFilter {
    /** With fewer of one kind, what one comment happens to say is taken for what all say. */
    public static final int FEWEST_SPAM = 20;

    /** As many, for the same reason: each kind is known only against the other. */
    public static final int FEWEST_GOOD = 20;

    /** Robinson's s: one sighting counts as much as not knowing. */
    private static final double NOT_KNOWING = 1;

    /** Nearer to ½ a feature says nothing, and many such would drown the few that do. */
    private static final double SPEAKS = 0.1;

    /** Graham took 15 words; with pairs and runs of letters for each, ten times as many. */
    private static final int MOST_SPEAKING = 150;

    /** A word comes with its pair and its runs of letters, which say much the same again: a feature is half of one. */
    private static final double OWN_SHARE = 0.5;

    private final Counts counts;

    SpamFilter(Counts counts) {
        this.counts = counts;
    }

    public static SpamFilter learn(Collection<Sample> samples) {
        Counts counts = new Counts();
        samples.forEach(sample -> counts.add(Features.of(sample), sample.spam()));
        return new SpamFilter(counts);
    }

    /** Whether it has learnt enough for its probabilities to mean something. */
    public boolean isReady() {
        return counts.spam() >= FEWEST_SPAM && counts.good() >= FEWEST_GOOD;
    }

    /** That it is spam, 0 to 1; ½ is undecided. */
    public double probability(String author, String text, List<String> hosts) {
        return probability(Features.of(author, text, hosts));
    }

    double probability(Features features) {
        double[] clearest = features.numbers()
                .mapToDouble(this::lean)
                .filter(lean -> Math.abs(lean) >= SPEAKS)
                .boxed()
                .sorted(Comparator.comparingDouble(lean -> -Math.abs(lean)))
                .limit(MOST_SPEAKING)
                .mapToDouble(lean -> lean)
                .toArray();
        double forSpam = improbability(DoubleStream.of(clearest).map(lean -> 0.5 - lean));
        double forGood = improbability(DoubleStream.of(clearest).map(lean -> 0.5 + lean));
        return (1 + forGood - forSpam) / 2;
    }

    /** How far f is from ½: above 0 for spam. */
    private double lean(int feature) {
        double inSpam = (double) counts.spam(feature) / Math.max(1, counts.spam());
        double inGood = (double) counts.good(feature) / Math.max(1, counts.good());
        int sightings = counts.spam(feature) + counts.good(feature);
        double spamminess = sightings == 0 ? 0.5 : inSpam / (inSpam + inGood);
        return (spamminess - 0.5) * sightings / (NOT_KNOWING + sightings);
    }

    /**
     * Fisher: minus twice the logarithm of the product of n numbers that mean nothing is distributed as χ² with 2n degrees
     * of freedom; this is its upper tail, next to 0 where the numbers are much smaller than such would be.
     */
    private static double improbability(DoubleStream numbers) {
        double[] logarithms = numbers.map(Math::log).toArray();
        double half = -OWN_SHARE * DoubleStream.of(logarithms).sum();
        long degrees = Math.round(OWN_SHARE * logarithms.length);
        double term = Math.exp(-half);
        double sum = term;
        for (int i = 1; i < degrees; i++) {
            term *= half / i;
            sum += term;
        }
        return Math.min(1, sum);
    }
}
