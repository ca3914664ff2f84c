package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.OwnKeys;
import stoa.account.PasskeyChallenge;
import stoa.account.PasskeyChallenges;
import stoa.account.Phone;
import stoa.account.Role;
import stoa.account.Secrets;
import stoa.moderation.LogCheck;

/** Everything that there is only one of, or that is done only once, with fifty at once who want it. */
final class OnlyOnes {
    private final Nodes nodes;
    private final ForumServer forum;
    private int articles;

    OnlyOnes(Nodes nodes) {
        this.nodes = nodes;
        this.forum = nodes.forum();
    }

    /** Asks for it, fifty times at once. */
    private interface Case {
        void go() throws Exception;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                test("first administrator", this::firstAdministrator),
                test("name of a new member", this::newName),
                test("name of one who is renamed", this::otherName),
                test("confirmed address", this::address),
                test("address of an article", this::slug),
                test("comment sent twice", this::comment),
                test("thanks", this::thanks),
                test("following", this::following),
                test("matter about an article", this::matter),
                test("report of one visitor", this::report),
                test("decision", this::decision),
                test("batch and its undoing", this::batch),
                test("appeal", this::appeal),
                test("link for a new password", () -> link("/password/forgotten", "/password/new")),
                test("link to sign in", () -> link("/sign-in/letter", "/sign-in/link")),
                test("code", this::code),
                test("recovery code", this::recoveryCode),
                test("passkey handle", this::passkeyHandle),
                test("passkey challenge", this::passkeyChallenge),
                test("next key of traces", this::traceKey),
                test("rule for staff", this::staffRule));
    }

    private static DynamicTest test(String name, Case one) {
        return dynamicTest(name, one::go);
    }

    private void firstAdministrator() throws Exception {
        String path = forum.forum().invitation().orElseThrow();
        Nodes.Person person = nodes.stranger();
        onlyOneIs303(AtOnce.fifty(i ->
                person.on(i).postOnly(path, "name", "Founder " + i, "email", "", "password", ForumServer.PASSWORD)));
        assertThat(count("member where role = 'ADMINISTRATOR'")).isOne();
    }

    private void newName() throws Exception {
        List<Nodes.Person> people = strangers();
        onlyOneIs303(AtOnce.fifty(i -> people.get(i)
                .on(i)
                .postOnly(
                        "/sign-up",
                        "name",
                        i % 2 == 0 ? "Zenobia" : "ZENOBIA",
                        "email",
                        "zenobia" + i + "@example.org",
                        "password",
                        ForumServer.PASSWORD)));
        assertThat(count("member where name in ('Zenobia', 'ZENOBIA')")).isOne();
    }

    private void otherName() throws Exception {
        List<Nodes.Person> people = List.of(member("Ina"), member("Jon"), member("Kim"));
        onlyOneIs303(AtOnce.each(
                3, i -> people.get(i).on(i).postOnly("/account/profile", "name", "Xerxes", "about", "", "link", "")));
        assertThat(count("member where name = 'Xerxes'")).isOne();
    }

    private void address() throws Exception {
        List<Nodes.Person> people = List.of(member("Lea"), member("Max"), member("Nia"));
        List<String> keys = new ArrayList<>();
        for (Nodes.Person person : people) {
            person.on(0).post("/account/email", "email", "same@example.org", "current", ForumServer.PASSWORD);
            keys.add(key(forum.mailbox().last().link()));
        }
        onlyOneIs303(AtOnce.fifty(i -> people.get(i % 3).on(i / 3).postOnly("/email/confirm", "key", keys.get(i % 3))));
        assertThat(count("member where email = 'same@example.org'")).isOne();
    }

    private void slug() throws Exception {
        List<Nodes.Person> people =
                List.of(nodes.member("Ola", Role.ADMINISTRATOR), nodes.member("Pia", Role.ADMINISTRATOR));
        List<Page> answers = AtOnce.fifty(i -> people.get(i % 2)
                .on(i)
                .postOnly("/articles/new", "title", "On naming", "body", "It is hard.", "conversation", "open"));
        assertThat(answers).allMatch(page -> page.status() == 303);
        assertThat(answers.stream().map(Page::location).distinct()).hasSize(AtOnce.FIFTY);
    }

    private void comment() throws Exception {
        String article = article();
        Nodes.Person person = nodes.stranger();
        List<Page> answers =
                AtOnce.each(30, i -> person.on(i).postOnly(article + "/comments", "name", "Ada", "body", "Said once"));
        assertThat(answers).allMatch(page -> page.status() == 303);
        assertThat(count("comment where body = 'Said once'")).isOne();
    }

    private void thanks() throws Exception {
        long comment = comment("Worth it");
        Nodes.Person person = member("Quinn");
        List<Page> answers = AtOnce.fifty(i -> person.on(i).postOnly("/comments/" + comment + "/thank"));
        assertThat(answers).allMatch(page -> page.status() == 303);
        assertThat(count("thanks where comment_id = " + comment)).isOne();
        assertThat(count("comment where thanks = 1 and id = " + comment)).isOne();
    }

    private void following() throws Exception {
        String article = article();
        Nodes.Person person = member("Rana");
        assertThat(AtOnce.fifty(i -> person.on(i).postOnly(article + "/follow")))
                .allMatch(page -> page.status() == 303);
        assertThat(count("follow f join member m on m.id = f.member_id where m.name = 'Rana'"))
                .isOne();
    }

    private void matter() throws Exception {
        String article = article();
        List<Nodes.Person> people = strangers();
        assertThat(AtOnce.fifty(
                        i -> people.get(i).on(i).postOnly(article + "/report", "reason", "spam", "words", "Look")))
                .allMatch(page -> page.status() == 303);
        assertThat(count("matter m join article a on a.id = m.article_id where a.slug = '" + slug(article) + "'"))
                .isOne();
        assertThat(count("report r join article a on a.id = r.article_id where r.weight = 100 and a.slug = '"
                        + slug(article) + "'"))
                .isEqualTo(AtOnce.FIFTY);
    }

    private void report() throws Exception {
        long comment = comment("Buy my lamps");
        Nodes.Person person = nodes.stranger();
        AtOnce.fifty(i -> person.on(i).postOnly("/comments/" + comment + "/report", "reason", "spam", "words", "Look"));
        assertThat(count("report where weight > 0 and comment_id = " + comment)).isOne();
        assertThat(count("matter where comment_id = " + comment)).isOne();
    }

    private void decision() throws Exception {
        long comment = comment("Off it goes");
        List<Nodes.Person> people = List.of(nodes.member("Sol", Role.MODERATOR), nodes.member("Tea", Role.MODERATOR));
        List<Page> answers = AtOnce.fifty(
                i -> people.get(i % 2).on(i).postOnly("/comments/" + comment + "/hide", "reason", "spam", "note", ""));
        assertThat(answers).allMatch(page -> page.status() < 500);
        assertThat(count("decision where comment_id = " + comment)).isOne();
        assertThat(count("moderation_log where comment_id = " + comment)).isOne();
        assertThat(forum.database().jdbi().withHandle(LogCheck::of).faults()).isEmpty();
    }

    private void batch() throws Exception {
        long comment = comment("One of many");
        nodes.stranger().on(0).post("/comments/" + comment + "/report", "reason", "spam", "words", "Look");
        long matter = number("select id from matter where comment_id = " + comment);
        Nodes.Person person = nodes.member("Uma", Role.MODERATOR);
        Visitor first = person.on(0);
        Page preview = first.press(first.get("/moderation"), "Hide: Spam…", "m-" + matter, "yes");
        List<Page> answers = AtOnce.fifty(i -> person.on(i).pressOnly(preview, "Do it"));
        assertThat(answers).allMatch(page -> page.status() < 500);
        assertThat(count("decision where comment_id = " + comment)).isOne();

        long batch = number("select batch_id from decision where comment_id = " + comment);
        onlyOneIs303(AtOnce.fifty(i -> person.on(i).postOnly("/moderation/batches/" + batch + "/undo")));
        assertThat(count("comment where state = 'VISIBLE' and id = " + comment)).isOne();
        assertThat(count("matter where comment_id = " + comment)).isOne();
        assertThat(forum.database().jdbi().withHandle(LogCheck::of).faults()).isEmpty();
    }

    private void appeal() throws Exception {
        String article = article();
        Nodes.Person person = member("Vic");
        person.on(0).post(article + "/comments", "body", "Mine");
        long comment = number("select id from comment where body = 'Mine'");
        nodes.member("Wes", Role.MODERATOR).on(0).post("/comments/" + comment + "/hide", "reason", "spam", "note", "");
        String decision = String.valueOf(number("select id from decision where comment_id = " + comment));
        onlyOneIs303(AtOnce.fifty(i -> person.on(i)
                .postOnly("/comments/" + comment + "/appeal", "decision", decision, "words", "Look again")));
        assertThat(count("appeal where decision_id = " + decision)).isOne();
        assertThat(count("matter where decision_id = " + decision)).isOne();
    }

    private void link(String asking, String using) throws Exception {
        String name = "Reader of" + using.replace('/', ' ');
        forum.addMember(name, Role.MEMBER, using.substring(1).replace('/', '.') + "@example.org");
        List<Nodes.Person> people = strangers();
        people.get(0).on(0).post(asking, "email", using.substring(1).replace('/', '.') + "@example.org");
        String key = key(forum.mailbox().last().link());
        onlyOneIs303(AtOnce.fifty(
                i -> people.get(i).on(i).postOnly(using, "key", key, "password", "another lamp in a row")));
    }

    private void code() throws Exception {
        Phone phone = Phone.setUp(member("Yuri").on(0), forum);
        onlyOneComesIn("Yuri", phone.code());
    }

    private void recoveryCode() throws Exception {
        Visitor visitor = member("Zita").on(0);
        Page page = visitor.press(
                visitor.get("/account/two-step"), "Set up two-step sign-in", "password", ForumServer.PASSWORD);
        String code = visitor.press(
                        page,
                        "Turn on two-step sign-in",
                        "code",
                        Phone.knowing(page.text(".secret"), forum.clock()).code())
                .text(".codes li");
        onlyOneComesIn("Zita", code);
    }

    private void onlyOneComesIn(String name, String code) throws Exception {
        Page half = nodes.stranger().on(0).postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        String cookie = half.header("Set-Cookie").replaceFirst(";.*", "");
        Nodes.Person halfWay = nodes.stranger();
        halfWay.onNodes().forEach(visitor -> visitor.with("Cookie", cookie));
        List<Page> answers = AtOnce.fifty(i -> halfWay.on(i).postOnly("/sign-in/code", "code", code));
        onlyOneIs303(answers);
    }

    private void passkeyHandle() throws Exception {
        Nodes.Person person = member("Abe");
        List<Page> answers = AtOnce.fifty(
                i -> person.on(i).postOnly("/account/passkeys/new", "name", "Phone", "password", ForumServer.PASSWORD));
        assertThat(answers).allMatch(page -> page.status() == 200 || page.status() == 429);
        assertThat(count("passkey_handle h join member m on m.id = h.member_id where m.name = 'Abe'"))
                .isOne();
    }

    private void passkeyChallenge() throws Exception {
        PasskeyChallenges challenges = forum.database().store(PasskeyChallenges.class);
        forum.database().transactions().run(() -> {
            challenges.add(new PasskeyChallenge(
                    "asked",
                    "browser",
                    PasskeyChallenge.Purpose.SIGN_IN,
                    null,
                    "visitor",
                    "{}",
                    forum.clock().instant().plusSeconds(60)));
            return challenges;
        });
        assertThat(AtOnce.fifty(i -> forum.database().transactions().run(() -> challenges.take("asked"))))
                .containsOnlyOnce(1);
    }

    private void traceKey() throws Exception {
        OwnKeys keys = forum.database().store(OwnKeys.class);
        List<Integer> replaced = AtOnce.fifty(i -> forum.database()
                .transactions()
                .run(() -> keys.replace(
                        OwnKeys.STOP,
                        Secrets.token(),
                        forum.clock().instant().plusSeconds(1),
                        forum.clock().instant().plusSeconds(2))));
        assertThat(replaced).containsOnlyOnce(1);
    }

    private void staffRule() throws Exception {
        Nodes.Person person = nodes.member("Bea", Role.ADMINISTRATOR);
        AtOnce.Act<Page> press = i -> person.on(i).postOnly("/moderation/security", "needs", "password");
        assertThat(AtOnce.fifty(press)).allMatch(answer -> answer.status() == 303);
        assertThat(count("site_choice")).isOne();
    }

    private static void onlyOneIs303(List<Page> answers) {
        assertThat(answers).filteredOn(page -> page.status() == 303).hasSize(1);
        assertThat(answers).filteredOn(page -> page.status() != 303).allSatisfy(page -> {
            assertThat(page.status()).isBetween(400, 499);
            assertThat(page.text("main")).isNotEmpty();
        });
    }

    private List<Nodes.Person> strangers() {
        return nodes.strangers(AtOnce.FIFTY);
    }

    private Nodes.Person member(String name) throws Exception {
        return nodes.member(name, Role.MEMBER);
    }

    private String article() throws Exception {
        return forum.article("Matter " + ++articles);
    }

    private long comment(String words) throws Exception {
        nodes.stranger().on(0).post(article() + "/comments", "name", "Guest", "body", words);
        return number("select id from comment where body = '" + words + "'");
    }

    private static String slug(String article) {
        return article.replaceFirst(".*/", "");
    }

    private static String key(String link) {
        return link.replaceFirst(".*key=", "");
    }

    private long count(String of) {
        return number("select count(*) from " + of);
    }

    private long number(String query) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.select(query).mapTo(Long.class).one());
    }
}
