package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.account.Role;

/**
 * What is hidden is nowhere from that moment on. Every address that can be got is asked of the running router: a new one is
 * looked at from its first day.
 */
@Tag("http")
@Tag("sql")
@Timeout(180)
class HiddenEverywhereTest {
    /** What their writer may still be called by: her own page. */
    private static final String OWN_PAGE = "/members/quixley.*";

    private static final String LONE = "2";
    private static final String ANSWERED = "13";

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final MailServer lastToGo = mail;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings()
            .commentsPerPage(10)
            .smtp(mail.smtp())
            .behindProxy("127.0.0.0/8")
            .at("http://forum.example.org"));

    private String article;
    private Visitor eve;
    private Visitor quixley;
    private Visitor bob;
    private String report;

    /** How two comments go. */
    enum Way {
        HIDDEN_IN_THE_THREAD,
        HIDDEN_ON_THE_DESK,
        HIDDEN_IN_A_BATCH,
        HELD_BY_AN_EDIT,
        DELETED
    }

    @BeforeEach
    void converse() throws Exception {
        article = forum.article("On porches");
        eve = forum.signedIn("Eve", Role.MODERATOR);
        bob = forum.signedInWithEmail("Bob", Role.MEMBER);
        quixley = forum.signedIn("Quixley", Role.MEMBER);
        say(bob, "Who has been there?", "");
        say(quixley, "A zanzibar, @bob", "1");
        for (int i = 1; i <= 10; i++) {
            say(forum.visitor().with("X-Forwarded-For", "198.51.100." + i), "I have, in the year " + i, "");
        }
        say(quixley, "Another zanzibar, @bob", "");
        say(forum.visitor(), "Indeed so", ANSWERED);
        for (String id : List.of(LONE, ANSWERED)) {
            quixley.press(quixley.get("/comments/" + id + "/edit"), "Save changes", "body", "More zanzibar, @bob");
            bob.post("/comments/" + id + "/thank");
            report = forum.visitor()
                    .with("X-Forwarded-For", "203.0.113." + id)
                    .post("/comments/" + id + "/report", "reason", "spam")
                    .path();
        }
        mail.goAway();
        forum.clock().advance(Duration.ofMinutes(10));
        forum.forum().sendLetters();
    }

    private void say(Visitor who, String words, String parent) {
        assertThat(who.postOnly(article + "/comments", "name", "Dan", "body", words, "parent", parent)
                        .status())
                .isEqualTo(303);
    }

    private void take(Way way) throws Exception {
        switch (way) {
            case HIDDEN_IN_THE_THREAD -> each(id -> eve.post("/comments/" + id + "/hide", "reason", "spam"));
            case HIDDEN_ON_THE_DESK -> each(id -> eve.press(eve.get("/moderation"), "Spam"));
            case HIDDEN_IN_A_BATCH ->
                eve.press(eve.press(eve.get("/moderation"), "Hide: Spam…", "m-1", "yes", "m-2", "yes"), "Do it");
            case HELD_BY_AN_EDIT ->
                each(id -> quixley.press(
                        quixley.get("/comments/" + id + "/edit"), "Save changes", "body", "The last zanzibar"));
            case DELETED -> each(id -> quixley.press(quixley.get("/comments/" + id + "/delete"), "Delete comment"));
        }
    }

    private static void each(Consumer<String> act) {
        Stream.of(LONE, ANSWERED).forEach(act);
    }

    /** Has all that is edited from now on wait. */
    private void holdAll(Way way) throws Exception {
        if (way == Way.HELD_BY_AN_EDIT) {
            Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
            zoe.press(zoe.get(article + "/edit"), "Save article", "conversation", "all-held");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatCanBeGotShowsWhatIsGone(Way way) throws Exception {
        holdAll(way);
        List<Copies> everyone = List.of(new Copies(forum.visitor()), new Copies(bob));
        List<String> addresses = addresses();
        for (Copies copies : everyone) {
            addresses.forEach(copies::keep);
            assertThat(copies.showing("zanzibar"))
                    .contains(
                            article,
                            "/comments/2/reply",
                            "/comments/13/report",
                            "/comments/2/history",
                            "/members/quixley");
        }
        assertThat(everyone.get(1).showing("zanzibar")).contains("/inbox");
        assertThat(everyone.get(1).now("/")).contains("inbox (13 unread)", "14 comments");
        take(way);

        for (Copies copies : everyone) {
            for (String address : addresses) {
                copies.requireNothing(address, "zanzibar");
                if (!address.matches(OWN_PAGE)) {
                    copies.requireNothing(address, "quixley");
                }
            }
        }
        assertThat(everyone.get(0).now("/")).contains("12 comments");
        assertThat(everyone.get(1).now("/")).contains("inbox (11 unread)");
        Page place = bob.get(article + "?page=2");
        assertThat(place.text("#comments")).contains("Indeed so");
        assertThat(place.text("#comment-" + ANSWERED)).isNotEmpty().doesNotContain("hank");
        mail.comeBack();
        forum.clock().advance(Duration.ofHours(1));
        forum.forum().sendLetters();
        assertThat(mail.received()).noneMatch(letter -> MailServer.plain(letter).contains("zanzibar"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("nodes")
    void norDoesAnotherNode(Way way) throws Exception {
        holdAll(way);
        try (Forum other = forum.anotherNode()) {
            Copies copies = new Copies(forum.visitorOf(other));
            List<String> addresses = addresses();
            addresses.forEach(copies::keep);
            assertThat(copies.showing("zanzibar")).contains(article);
            take(way);

            // what one node tells the other comes at once, and in order
            while (addresses.stream().anyMatch(address -> copies.now(address).contains("zanzibar"))) {
                assertThat(copies.now("/")).isNotEmpty();
            }
            addresses.forEach(address -> copies.requireNothing(address, "zanzibar"));
        }
    }

    /** All that can be got, about all that there is, in each order and on each page. */
    private List<String> addresses() {
        String style = forum.visitor()
                .get("/")
                .document()
                .select("link[rel=stylesheet]")
                .attr("href");
        Map<String, List<String>> things = new LinkedHashMap<>();
        things.put("{slug}", List.of("on-porches"));
        things.put("{id}", List.of("1", LONE, ANSWERED, "14"));
        things.put("{member}", List.of("bob", "quixley"));
        things.put("{key}", List.of(report.replaceFirst(".*/", "")));
        things.put("{name}", List.of(style.replaceFirst(".*/", "")));
        List<String> addresses = new ArrayList<>();
        forum.forum().routes().stream()
                .filter(route -> route.method.equals(HandlerType.GET))
                .forEach(route -> addresses.addAll(concrete(route.path, things)));
        assertThat(addresses).noneMatch(address -> address.contains("{"));
        for (String sort : List.of("oldest", "newest", "best")) {
            IntStream.rangeClosed(1, 2).forEach(page -> addresses.add(article + "?sort=" + sort + "&page=" + page));
        }
        return addresses;
    }

    private static List<String> concrete(String path, Map<String, List<String>> things) {
        List<String> paths = List.of(path);
        for (Map.Entry<String, List<String>> thing : things.entrySet()) {
            paths = paths.stream()
                    .flatMap(one -> thing.getValue().stream().map(value -> one.replace(thing.getKey(), value)))
                    .distinct()
                    .toList();
        }
        return paths;
    }
}
