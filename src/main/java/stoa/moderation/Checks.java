package stoa.moderation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stoa.evidence.TextPrint;
import stoa.text.Counted;

/** What each rule looks for. */
final class Checks {
    /** For which the speed of one person is counted. */
    private static final Duration WHILE = Duration.ofMinutes(10);

    /** For how long texts are remembered to be compared with, as traces are. */
    static final Duration MEMORY = Duration.ofDays(30);

    /** Of the word triples of both texts: what people write twice by chance is shorter than that. */
    private static final double NEARLY_THE_SAME = 0.7;

    /** More are not compared: they would be like one another. */
    private static final int MOST_COMPARED = 20;

    private final Facts facts;
    private final Filter filter;

    Checks(Facts facts, Filter filter) {
        this.facts = facts;
        this.filter = filter;
    }

    /** What the rule finds in the comment, exactly; empty where it finds nothing. */
    Optional<String> find(RuleChoice choice, Candidate candidate) {
        return switch (choice.rule()) {
            case ARTICLE -> Optional.empty();
            case LINKS -> links(candidate, number(choice.setting()));
            case WORDS -> WordList.of(choice.setting()).find(candidate.authorName() + "\n" + candidate.body());
            case FIRST ->
                facts.wasHeardBefore(candidate) ? Optional.empty() : Optional.of("nothing of theirs was out before");
            case SPEED -> speed(candidate, number(choice.setting()));
            case SAME_TEXT -> alike(candidate, Kind.ANY);
            case KNOWN_SPAM -> alike(candidate, Kind.SPAM);
            case EMAIL_DOMAIN -> domain(candidate, choice.setting());
            case NETWORK ->
                candidate.network() != null && facts.isBlocked(candidate.network())
                        ? Optional.of("the network is blocked")
                        : Optional.empty();
            case NEW_HOST -> newHost(candidate);
            case FILTER -> filter.find(candidate);
        };
    }

    private static int number(String setting) {
        return setting.matches("[0-9]{1,4}") ? Integer.parseInt(setting) : Integer.MAX_VALUE;
    }

    private static Optional<String> links(Candidate candidate, int most) {
        return candidate.links() > most
                ? Optional.of("%s, and %d are usual".formatted(Counted.of(candidate.links(), "link", "links"), most))
                : Optional.empty();
    }

    private Optional<String> speed(Candidate candidate, int most) {
        if (candidate.visitor() == null) {
            return Optional.empty();
        }
        int posted = facts.postedSince(candidate, candidate.at().minus(WHILE)) + 1;
        return posted > most
                ? Optional.of("%s within ten minutes".formatted(Counted.of(posted, "comment", "comments")))
                : Optional.empty();
    }

    /** Newest first; none for a text of two words, which is everybody's. */
    private List<Facts.Alike> alike(Candidate candidate) {
        List<Long> prints = TextPrint.of(candidate.body());
        if (prints.isEmpty() || !facts.remembersAny(prints)) {
            return List.of();
        }
        Map<Long, Facts.Alike> alike = new TreeMap<>(Comparator.reverseOrder());
        for (long print : prints) {
            facts.alike(candidate, print, candidate.at().minus(MEMORY), MOST_COMPARED)
                    .forEach(other -> alike.put(other.id(), other));
        }
        return alike.values().stream().limit(MOST_COMPARED).toList();
    }

    private enum Kind {
        ANY,
        SPAM
    }

    private Optional<String> alike(Candidate candidate, Kind kind) {
        return alike(candidate).stream()
                .filter(other -> kind == Kind.ANY || other.isSpam())
                .filter(other -> TextPrint.likeness(other.body(), candidate.body()) >= NEARLY_THE_SAME)
                .findFirst()
                .map(other -> "%d %% like comment %d%s"
                        .formatted(
                                Math.round(100 * TextPrint.likeness(other.body(), candidate.body())),
                                other.id(),
                                fate(other)));
    }

    private static String fate(Facts.Alike other) {
        if (other.isHiddenAsSpam()) {
            return ", which was hidden as spam";
        }
        return other.waitsAsSpam() ? ", which waits for being like spam" : "";
    }

    /** By whole labels: example.org is no part of notexample.org. */
    private Optional<String> domain(Candidate candidate, String setting) {
        if (candidate.memberId() == null) {
            return Optional.empty();
        }
        Optional<String> domain = facts.email(candidate.memberId())
                .map(email -> email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
        return domain.flatMap(theirs -> setting.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .filter(line -> !line.isEmpty() && (theirs.equals(line) || theirs.endsWith("." + line)))
                .findFirst()
                .map(line -> "an e-mail address at " + line));
    }

    private Optional<String> newHost(Candidate candidate) {
        return candidate.hosts().stream()
                .filter(host -> !facts.knowsHost(host, candidate.at()))
                .findFirst()
                .map(host -> "a link to " + host + ", the first one");
    }
}
