package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.ForumKeys;
import stoa.account.Phone;
import stoa.account.Role;
import stoa.account.Secrets;

/** Links and codes, each of which is good once, and the keys that the forum makes for itself. */
final class OnlyOneKeys {
    private final Crowd crowd;
    private final ForumServer forum;

    OnlyOneKeys(Crowd crowd) {
        this.crowd = crowd;
        this.forum = crowd.forum();
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("link for a new password", () -> link("/password/forgotten", "/password/new")),
                dynamicTest("link to sign in", () -> link("/sign-in/letter", "/sign-in/link")),
                dynamicTest("code", this::code),
                dynamicTest("recovery code", this::recoveryCode),
                dynamicTest("two-step sign-in that is turned on", this::twoStep),
                dynamicTest("recovery codes that are renewed", this::renewedCodes),
                dynamicTest("next key of traces", this::traceKey));
    }

    private void link(String asking, String using) throws Exception {
        String address = using.substring(1).replace('/', '.') + "@example.org";
        forum.addMember("Reader of" + using.replace('/', ' '), Role.MEMBER, address);
        List<Nodes.Person> people = crowd.strangers();
        people.get(0).on(0).post(asking, "email", address);
        String key = Crowd.key(forum.mailbox().last().link());
        Crowd.onlyOneIs303(AtOnce.fifty(
                i -> people.get(i).on(i).postOnly(using, "key", key, "password", "another lamp in a row")));
    }

    private void code() throws Exception {
        Phone phone = Phone.setUp(crowd.member("Yuri").on(0), forum);
        onlyOneComesIn("Yuri", phone.code());
    }

    private void recoveryCode() throws Exception {
        Visitor visitor = crowd.member("Zita").on(0);
        String code = turnOn(visitor, begun(visitor)).text(".codes li");
        onlyOneComesIn("Zita", code);
    }

    private void onlyOneComesIn(String name, String code) throws Exception {
        Page half = crowd.nodes().stranger().on(0).postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        Nodes.Person pending = crowd.strangerWith(Crowd.cookie(half, "half-way"));
        Crowd.onlyOneIs303(AtOnce.fifty(i -> pending.on(i).postOnly("/sign-in/code", "code", code)));
    }

    /** The code that the phone shows once it knows the secret. */
    private String begun(Visitor visitor) {
        Page page = visitor.press(
                visitor.get("/account/two-step"), "Set up two-step sign-in", "password", ForumServer.PASSWORD);
        return Phone.knowing(page.text(".secret"), forum.clock()).code();
    }

    private static Page turnOn(Visitor visitor, String code) {
        return visitor.postOnly("/account/two-step", "code", code);
    }

    /** The codes that one of them is shown are those that are good. */
    private void twoStep() throws Exception {
        Nodes.Person person = crowd.member("Yves");
        String code = begun(person.on(0));
        List<Page> answers = AtOnce.fifty(i -> turnOn(person.on(i), code));
        Crowd.noneFailed(answers);
        assertThat(answers).filteredOn(page -> page.has(".codes")).hasSize(1);
        assertThat(recoveryCodesOf("Yves")).isEqualTo(10);
    }

    private void renewedCodes() throws Exception {
        Visitor visitor = crowd.member("Yara").on(0);
        turnOn(visitor, begun(visitor));
        List<Page> answers =
                AtOnce.fifty(i -> visitor.postOnly("/account/two-step/codes", "password", ForumServer.PASSWORD));
        assertThat(answers).filteredOn(page -> page.has(".codes")).isNotEmpty();
        assertThat(answers).allMatch(page -> page.status() == 200 || page.status() == 429);
        assertThat(recoveryCodesOf("Yara")).isEqualTo(10);
    }

    private long recoveryCodesOf(String name) {
        return crowd.count("recovery_code c join member m on m.id = c.member_id where m.name = '" + name + "'");
    }

    private void traceKey() throws Exception {
        ForumKeys keys = forum.database().store(ForumKeys.class);
        List<Integer> replaced = AtOnce.fifty(i -> forum.database()
                .transactions()
                .run(() -> keys.replace(
                        ForumKeys.STOP,
                        Secrets.token(),
                        forum.clock().instant().plusSeconds(1),
                        forum.clock().instant().plusSeconds(2))));
        assertThat(replaced).containsOnlyOnce(1);
    }
}
