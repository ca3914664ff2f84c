package stoa.screening.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Decisions for tests: talk of a small town, and selling, which share a third of their words. */
final class Decided {
    private static final List<String> BOTH =
            words("the a and of to in is it for you we this that with on my have was very"
                    + " good time people really more about here thank after every day like just make new much know");

    private static final List<String> TALK =
            words("council bridge library garden tram harbour school mayor roof concert"
                    + " river bakery museum choir bicycle heating vote budget neighbour winter plaster orchard timetable argument"
                    + " reader article opinion history repair playground fence teacher lecture weather kitchen ferry");

    private static final List<String> SALE = words("casino bonus pills cheap loan crypto profit guaranteed investment"
            + " discount replica watches followers earn income click offer deposit jackpot approved dating slim"
            + " trader wallet recovery expert whatsapp betting coupon unlimited premium invest broker");

    private static final Instant START = Instant.parse("2023-05-01T00:00:00Z");

    private final Random random;

    Decided(long seed) {
        random = new Random(seed);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    List<Sample> samples(int count, double shareOfSpam) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean spam = random.nextDouble() < shareOfSpam;
            List<String> hosts = random.nextInt(spam ? 2 : 10) == 0
                    ? List.of((spam ? "shop" : "paper") + random.nextInt(40) + ".example")
                    : List.of();
            samples.add(new Sample(
                    "person " + random.nextInt(500), text(spam), hosts, spam, START.plus(Duration.ofMinutes(i))));
        }
        return samples;
    }

    /** Some say little of what they are: a tenth of the words of either kind may be of the other. */
    String text(boolean spam) {
        return random.ints(5 + random.nextInt(30), 0, 100)
                .mapToObj(draw -> one(draw < 65 ? BOTH : draw < 93 == spam ? SALE : TALK))
                .collect(Collectors.joining(" "));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
