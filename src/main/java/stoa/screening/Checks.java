package stoa.screening;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.screening.filter.TextPrint;
import stoa.text.CountedNoun;
import stoa.text.TypedText;

/** What rules look for in one comment. */
final class Checks {
    /** For which the speed of one person is counted. */
    private static final Duration WHILE = Duration.ofMinutes(10);

    /** For how long texts are remembered to be compared with, as traces are. */
    static final Duration MEMORY = Duration.ofDays(30);

    /** Of the word triples of both texts: what people write twice by chance is shorter than that. */
    private static final double NEARLY_THE_SAME = 0.7;

    /** More are not compared: they would be like one another. */
    private static final int MOST_COMPARED = 20;

    /** In code points: what a pattern matches can be a whole comment. */
    private static final int LONGEST_FOUND = 400;

    private final Facts facts;
    private final TextPrints prints;
    private final Filter filter;
    private final Candidate candidate;

    /** Asked for once, by whichever rule is the first that has to know. */
    private @Nullable List<Facts.Alike> alike;

    Checks(Facts facts, TextPrints prints, Filter filter, Candidate candidate) {
        this.facts = facts;
        this.prints = prints;
        this.filter = filter;
        this.candidate = candidate;
    }

    /** What the rule finds in the comment, or how that begins; empty where it finds nothing. */
    Optional<String> find(RuleChoice choice) {
        return findAll(choice).map(found -> TypedText.beginning(found, LONGEST_FOUND));
    }

    private Optional<String> findAll(RuleChoice choice) {
        return switch (choice.rule()) {
            case ARTICLE -> Optional.empty();
            case LINKS -> links(number(choice.setting()));
            case WORDS -> WordList.of(choice.setting()).find(candidate.authorName() + "\n" + candidate.body());
            case FIRST ->
                facts.wasHeardBefore(candidate) ? Optional.empty() : Optional.of("nothing of theirs was out before");
            case SPEED -> speed(number(choice.setting()));
            case SAME_TEXT -> alike(Kind.ANY);
            case KNOWN_SPAM -> alike(Kind.SPAM);
            case EMAIL_DOMAIN -> domain(choice.setting());
            case NETWORK ->
                candidate.network() != null && facts.isBlocked(candidate.network())
                        ? Optional.of("the network is blocked")
                        : Optional.empty();
            case NEW_HOST -> newHost();
            case FILTER -> filter.find(candidate);
        };
    }

    private static int number(String setting) {
        return setting.matches("[0-9]{1,4}") ? Integer.parseInt(setting) : Integer.MAX_VALUE;
    }

    private Optional<String> links(int most) {
        return candidate.links() > most
                ? Optional.of(
                        "%s, and %d are usual".formatted(CountedNoun.of(candidate.links(), "link", "links"), most))
                : Optional.empty();
    }

    private Optional<String> speed(int most) {
        if (candidate.visitor() == null) {
            return Optional.empty();
        }
        int posted = facts.postedSince(candidate, candidate.at().minus(WHILE)) + 1;
        return posted > most
                ? Optional.of("%s within ten minutes".formatted(CountedNoun.of(posted, "comment", "comments")))
                : Optional.empty();
    }

    private List<Facts.Alike> alike() {
        if (alike == null) {
            alike = findAlike();
        }
        return alike;
    }

    /** None for a text of two words, which is everybody's. */
    private List<Facts.Alike> findAlike() {
        List<Long> ids = prints.sharing(TextPrint.of(candidate.body()), candidate.at(), MOST_COMPARED).stream()
                .limit(MOST_COMPARED)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : facts.alike(candidate, ids, candidate.at().minus(MEMORY));
    }

    private enum Kind {
        ANY,
        SPAM
    }

    private Optional<String> alike(Kind kind) {
        return alike().stream()
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
    private Optional<String> domain(String setting) {
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

    private Optional<String> newHost() {
        return candidate.hosts().stream()
                .filter(host -> !facts.knowsHost(host, candidate.at()))
                .findFirst()
                .map(host -> "a link to " + host + ", the first one");
    }
}
