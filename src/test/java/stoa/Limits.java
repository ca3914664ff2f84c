package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Phone;
import stoa.account.Role;

/** Every limit, with fifty at once: exactly as many get through as may, and the others are told to wait. */
final class Limits {
    private static final long LONGEST_WAIT = 3_600;

    private final Nodes nodes;
    private final ForumServer forum;
    private int articles;

    Limits(Nodes nodes) {
        this.nodes = nodes;
        this.forum = nodes.forum();
    }

    /** Makes what is needed, and answers with what each of the fifty does. */
    private interface Case {
        AtOnce.Act<Page> prepare() throws Exception;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                test("posts of a stranger", 5, 303, () -> posts(nodes.stranger(), article())),
                test("posts of a member", 5, 303, () -> posts(nodes.member("Ada", Role.MEMBER), article())),
                test("posts under several articles", 5, 303, () -> postsAnywhere(nodes.stranger())),
                test("posts in a slow thread", 1, 303, () -> posts(nodes.stranger(), slowArticle())),
                test("previews of a comment", 35, 200, () -> previews(nodes.stranger(), article())),
                test(
                        "previews of several kinds",
                        35,
                        200,
                        () -> previewsOfKinds(nodes.member("Amy", Role.ADMINISTRATOR))),
                test("thanks and follows", 60, 303, () -> clicks(nodes.member("Ben", Role.MEMBER))),
                test("passwords for a name", 5, 422, () -> passwordsFor(member("Bob"))),
                test("passwords from an address", 5, 422, () -> passwordsFrom(nodes.stranger())),
                test("passwords on a known browser", 5, 422, () -> passwordsOnKnownBrowser("Carol")),
                test("passwords once more", 5, 422, () -> passwordsAgain(nodes.member("Dan", Role.MEMBER))),
                test("codes", 5, 422, () -> codes("Eve")),
                test("codes to turn them off", 5, 422, () -> codesToTurnOff(withCodes("Fay"))),
                test("passkeys", 30, 200, () -> all(nodes.stranger(), "/sign-in/passkey")),
                test("new members", 20, 303, () -> signUps(nodes.neighbours(AtOnce.FIFTY))),
                test("letters to an address", 3, 200, () -> lettersTo("Gus@example.org")),
                test("letters for a visitor", 10, 200, () -> lettersFor(nodes.stranger(), "/password/forgotten")),
                test("links to sign in", 10, 200, () -> lettersFor(nodes.stranger(), "/sign-in/letter")),
                test("letters to confirm", 2, 303, () -> lettersToConfirm(nodes.member("Hal", Role.MEMBER))),
                test("reports", 20, 303, () -> reports(nodes.stranger(), "")),
                test("letters about reports", 10, 303, () -> reportsWithLetters("ivy@example.org")),
                test("keys", 10, 410, () -> all(nodes.stranger(), "/password/new", "key", "guess")));
    }

    private DynamicTest test(String name, int allowed, int status, Case prepared) {
        return dynamicTest(name, () -> {
            int people = Math.max(AtOnce.FIFTY, allowed + 10);
            List<Page> answers = AtOnce.each(people, prepared.prepare());
            assertThat(answers.stream().map(Page::status).sorted())
                    .containsExactlyElementsOf(Stream.concat(
                                    Stream.generate(() -> status).limit(allowed),
                                    Stream.generate(() -> 429).limit(people - allowed))
                            .sorted()
                            .toList());
            answers.stream().filter(page -> page.status() == 429).forEach(Limits::isToldToWait);
        });
    }

    private static void isToldToWait(Page page) {
        assertThat(page.text("main")).containsPattern("(again|next one|this one|it) in \\d+ (second|minute)s?");
        assertThat(Long.parseLong(page.header("Retry-After"))).isBetween(1L, LONGEST_WAIT);
    }

    private String article() throws Exception {
        return forum.article("Article " + ++articles);
    }

    private String slowArticle() throws Exception {
        String article = article();
        forum.signedIn("Moderator", Role.MODERATOR).post(article + "/slow", "minutes", "5");
        return article;
    }

    private String member(String name) throws Exception {
        return forum.addMember(name, Role.MEMBER).name();
    }

    private static AtOnce.Act<Page> all(Nodes.Person person, String path, String... fields) {
        return i -> person.on(i).postOnly(path, fields);
    }

    private static AtOnce.Act<Page> posts(Nodes.Person person, String article) {
        return i -> person.on(i).postOnly(article + "/comments", "name", "Guest", "body", "Remark " + i);
    }

    private static AtOnce.Act<Page> previews(Nodes.Person person, String article) {
        return i -> person.on(i).postOnly(article + "/comments", "body", "Remark " + i, "preview", "yes");
    }

    private AtOnce.Act<Page> previewsOfKinds(Nodes.Person person) throws Exception {
        String article = article();
        person.on(0).post(article + "/comments", "body", "To be edited");
        forum.clock().advance(Duration.ofMinutes(1));
        long comment = forum.database()
                .jdbi()
                .withHandle(sql -> sql.select("select max(id) from comment")
                        .mapTo(Long.class)
                        .one());
        List<String> paths = List.of(
                "/articles/new",
                article + "/edit",
                article + "/comments",
                "/comments/" + comment + "/edit",
                "/regulation/edit");
        return i -> person.on(i)
                .postOnly(
                        paths.get(i % paths.size()),
                        "title",
                        "Remarks",
                        "body",
                        "Remark " + i,
                        "conversation",
                        "open",
                        "terms",
                        "Be kind",
                        "preview",
                        "yes");
    }

    private AtOnce.Act<Page> clicks(Nodes.Person person) throws Exception {
        String article = article();
        return i -> person.on(i).postOnly(article + (i % 2 == 0 ? "/follow" : "/unfollow"));
    }

    private AtOnce.Act<Page> postsAnywhere(Nodes.Person person) throws Exception {
        List<String> some = List.of(article(), article(), article(), article());
        return i -> person.on(i).postOnly(some.get(i % 4) + "/comments", "name", "Guest", "body", "Remark " + i);
    }

    private AtOnce.Act<Page> passwordsFor(String name) {
        return signIns(name, nodes.strangers(AtOnce.FIFTY));
    }

    private static AtOnce.Act<Page> signIns(String name, List<Nodes.Person> people) {
        return i -> people.get(i).on(i).postOnly("/sign-in", "name", name, "password", "guess number " + i);
    }

    private static AtOnce.Act<Page> passwordsFrom(Nodes.Person person) {
        return i -> person.on(i).postOnly("/sign-in", "name", "Nobody " + i, "password", "guess number " + i);
    }

    private AtOnce.Act<Page> passwordsOnKnownBrowser(String name) throws Exception {
        forum.addMember(name, Role.MEMBER);
        Nodes.Person person = nodes.stranger();
        Visitor first = person.on(0);
        Page in = first.postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        String browser = in.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("browser"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
        Nodes.Person known = nodes.stranger();
        known.onNodes().forEach(visitor -> visitor.with("Cookie", browser));
        return i -> known.on(i).postOnly("/sign-in", "name", name, "password", "guess number " + i);
    }

    private static AtOnce.Act<Page> passwordsAgain(Nodes.Person person) {
        return all(person, "/account/two-step/begin", "password", "not the password");
    }

    private Nodes.Person withCodes(String name) throws Exception {
        Nodes.Person person = nodes.member(name, Role.MEMBER);
        Phone.setUp(person.on(0), forum);
        return person;
    }

    private AtOnce.Act<Page> codesToTurnOff(Nodes.Person person) {
        // the others were signed out by it
        Visitor in = person.on(0);
        return i -> in.postOnly("/account/two-step/off", "password", ForumServer.PASSWORD, "code", "00000" + i % 10);
    }

    private AtOnce.Act<Page> codes(String name) throws Exception {
        withCodes(name);
        Nodes.Person person = nodes.stranger();
        Page half = person.on(0).postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        String cookie = half.header("Set-Cookie").replaceFirst(";.*", "");
        Nodes.Person halfWay = nodes.stranger();
        halfWay.onNodes().forEach(visitor -> visitor.with("Cookie", cookie));
        return all(halfWay, "/sign-in/code", "code", "000000");
    }

    private static AtOnce.Act<Page> signUps(List<Nodes.Person> people) {
        return i -> people.get(i)
                .on(i)
                .postOnly(
                        "/sign-up",
                        "name",
                        "Newcomer " + i,
                        "email",
                        "newcomer" + i + "@example.org",
                        "password",
                        ForumServer.PASSWORD);
    }

    private AtOnce.Act<Page> lettersTo(String address) {
        List<Nodes.Person> people = nodes.strangers(AtOnce.FIFTY);
        return i -> people.get(i).on(i).postOnly("/password/forgotten", "email", address);
    }

    private static AtOnce.Act<Page> lettersFor(Nodes.Person person, String path) {
        return i -> person.on(i).postOnly(path, "email", "somebody" + i + "." + path.length() + "@example.org");
    }

    private static AtOnce.Act<Page> lettersToConfirm(Nodes.Person person) {
        person.on(0).post("/account/email", "email", "new@example.org", "current", ForumServer.PASSWORD);
        return all(person, "/account/email/again");
    }

    private AtOnce.Act<Page> reports(Nodes.Person person, String email) throws Exception {
        String article = article();
        return i -> person.on(i).postOnly(article + "/report", "reason", "spam", "words", "Look", "email", email);
    }

    private AtOnce.Act<Page> reportsWithLetters(String email) throws Exception {
        String article = article();
        List<Nodes.Person> people = nodes.strangers(AtOnce.FIFTY);
        return i ->
                people.get(i).on(i).postOnly(article + "/report", "reason", "spam", "words", "Look", "email", email);
    }
}
