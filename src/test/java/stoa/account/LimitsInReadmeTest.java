package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;
import stoa.discussion.Comment;
import stoa.http.Form;

/** The tables of limits in the README say what the program does. */
class LimitsInReadmeTest {
    private String section;

    @BeforeEach
    void read() throws IOException {
        section = Files.readString(Path.of("README.md"))
                .split("\n## Limits\n", 2)[1]
                .split("\n## ", 2)[0];
    }

    /** The cells of each row of tables with so many columns, without their heads. */
    private List<List<String>> rows(int columns) {
        return section.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.replaceAll("^\\| | ?\\|$", "").split(" \\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == columns && !cells.get(0).equals("what"))
                .toList();
    }

    @Test
    void everyLimitStandsThereAsItIs() throws Exception {
        Map<String, String> told = rows(5).stream()
                .collect(Collectors.toMap(cells -> cells.get(4), cells -> cells.get(1) + ", " + cells.get(2)));

        assertThat(told).containsExactlyInAnyOrderEntriesOf(limits());
        assertThat(section).containsPattern("after %s without a\\s+try".formatted(days(RateLimit.LONGEST_MEMORY)));
    }

    /** As they are to stand there, by their names. */
    private static Map<String, String> limits() throws Exception {
        Map<String, String> limits = new LinkedHashMap<>();
        for (RateLimit limit : RateLimit.values()) {
            limits.put("`" + limit.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "`", words(limit));
        }
        limits.put(
                "`" + value("discussion.Posting", "FAST") + "`",
                "`--posts-per-minute`, usually %s, none until the first of them is %s old"
                        .formatted(usualPosts(), time(span("discussion.Posting", "MINUTE"))));
        limits.put(
                "`" + value("discussion.Posting", "SLOW") + "`",
                "1, none for as long as the moderator says, up to %,d min"
                        .formatted(number("moderation.ThreadController", "LONGEST_PAUSE_IN_MINUTES")));
        limits.put("", "1, none until %s after it".formatted(time(span("member.ProfileController", "BETWEEN_NAMES"))));
        return limits;
    }

    private static String words(RateLimit limit) {
        int free = IntStream.iterate(0, times -> times + 1)
                .filter(times -> !limit.pause(times).isZero())
                .findFirst()
                .orElseThrow();
        String many = limit == RateLimit.TEXT ? free + " more than `--posts-per-minute`" : String.valueOf(free);
        String first = time(limit.pause(free));
        return limit.countsFromTheLast()
                ? "%s, each after a wait of %s, doubled up to %s".formatted(many, first, time(limit.pause(1_000)))
                : "%s, none until %s after the first".formatted(many, first);
    }

    @Test
    void whatElseIsLimitedStandsThereAsItIs() throws Exception {
        Map<String, String> told =
                rows(2).stream().collect(Collectors.toMap(cells -> cells.get(0), cells -> cells.get(1)));

        Map<String, String> all = new LinkedHashMap<>(sizesOfTexts());
        all.putAll(sizesAndTimesOfAccounts());
        assertThat(told).containsExactlyInAnyOrderEntriesOf(all);
    }

    private static Map<String, String> sizesOfTexts() throws Exception {
        int words = number("moderation.decision.AppealForm", "LONGEST");
        assertThat(number("moderation.reporting.ReportForm", "LONGEST_WORDS")).isEqualTo(words);
        return Map.of(
                "a comment",
                "%,d characters, %d edits within `--edit-minutes`, %d members called by `@name`"
                        .formatted(
                                Comment.LONGEST,
                                number("discussion.Editing", "MOST_EDITS"),
                                number("notice.Mentions", "MOST")),
                "what a report or an appeal says",
                "%,d characters; an appeal is made once, within %d months"
                        .formatted(
                                words, ((Period) value("moderation.decision.Decision", "TIME_TO_APPEAL")).getMonths()),
                "an article",
                "a title of %d characters, a summary of %d, a text of %,d"
                        .formatted(
                                number("discussion.ArticleForm", "LONGEST_TITLE"),
                                number("discussion.ArticleForm", "LONGEST_SUMMARY"),
                                number("discussion.ArticleForm", "LONGEST_BODY")),
                "a form",
                "%,d kB, those of administrators %,d kB, with %d fields"
                        .formatted(
                                Form.LARGEST / 1024, Form.LARGEST_OF_STAFF / 1024, number("http.Form", "MOST_FIELDS")));
    }

    private static Map<String, String> sizesAndTimesOfAccounts() throws Exception {
        return Map.of(
                "a member",
                "a name of %d characters, a password of at least %d, %d passkeys, %d characters about themselves"
                        .formatted(
                                Names.LONGEST,
                                Passwords.SHORTEST,
                                number("account.PasskeyCreation", "MOST"),
                                number("member.ProfileForm", "LONGEST_ABOUT")),
                "a link in a letter",
                "to confirm an address %s, to get a new password %s, to sign in %s; good once"
                        .formatted(
                                time(KeyPurpose.EMAIL.lifetime()),
                                time(KeyPurpose.PASSWORD.lifetime()),
                                time(KeyPurpose.SIGN_IN.lifetime())),
                "the address where the first administrator is made",
                time(Setup.LIFETIME),
                "the second step, once the first is made",
                time(PendingSecondFactorCookie.LIFETIME),
                "a session",
                "%s without a visit, %s at most"
                        .formatted(days(span("account.SessionCookie", "IDLE")), days(SessionCookie.LIFETIME)),
                "a name whose e-mail address was never confirmed",
                "%s, then anyone can have it".formatted(days(span("account.Registration", "TIME_TO_CONFIRM"))));
    }

    /** As of {@code --posts-per-minute}, where it is not set. */
    private static String usualPosts() throws Exception {
        Option option = Class.forName("stoa.command.ConversationOptions")
                .getDeclaredField("postsPerMinute")
                .getAnnotation(Option.class);
        return option.defaultValue().replaceFirst(".*:-(\\d+)}", "$1");
    }

    /** Of a constant that only its class knows: what is said of it is for people to read. */
    private static Object value(String type, String constant) throws Exception {
        Field field = Class.forName("stoa." + type).getDeclaredField(constant);
        field.setAccessible(true);
        return field.get(null);
    }

    private static int number(String type, String constant) throws Exception {
        return (int) value(type, constant);
    }

    private static Duration span(String type, String constant) throws Exception {
        return (Duration) value(type, constant);
    }

    private static String time(Duration exact) {
        if (exact.toSeconds() % 60 > 0) {
            return exact.toSeconds() + " s";
        }
        return exact.toMinutes() % 60 > 0 ? exact.toMinutes() + " min" : exact.toHours() + " h";
    }

    private static String days(Duration time) {
        long days = time.toDays();
        return days == 1 ? "1 day" : days + " days";
    }
}
