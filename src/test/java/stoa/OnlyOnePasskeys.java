package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Authenticator;
import stoa.account.Role;

/** Passkeys: each is one member's, each question is answered once, and there are so many at most. */
final class OnlyOnePasskeys {
    /** Of one member. */
    private static final int MOST = 20;

    private final Crowd crowd;

    OnlyOnePasskeys(Crowd crowd) {
        this.crowd = crowd;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("passkey handle", this::handle),
                dynamicTest("answer with a new passkey", this::creation),
                dynamicTest("passkey for several members", this::credential),
                dynamicTest("last passkey of a member", this::lastPlace),
                dynamicTest("answer to sign in", this::signIn));
    }

    private static String ask(Visitor visitor) {
        return visitor.postOnly("/account/passkeys/new", "name", "Phone", "password", ForumServer.PASSWORD)
                .document()
                .select("[data-options]")
                .attr("data-options");
    }

    private static Page add(Visitor visitor, String credential) {
        return visitor.postOnly("/account/passkeys", "name", "Phone", "credential", credential);
    }

    private String created(Authenticator key, Visitor visitor) throws Exception {
        return key.created(Authenticator.challenge(ask(visitor)), visitor.address());
    }

    private void handle() throws Exception {
        Nodes.Person person = crowd.member("Abe");
        List<Page> answers = AtOnce.fifty(
                i -> person.on(i).postOnly("/account/passkeys/new", "name", "Phone", "password", ForumServer.PASSWORD));
        assertThat(answers).allMatch(page -> page.status() == 200 || page.status() == 429);
        assertThat(crowd.count("passkey_handle h join member m on m.id = h.member_id where m.name = 'Abe'"))
                .isOne();
    }

    private void creation() throws Exception {
        Visitor visitor = crowd.nodes().memberOn(0, "Ada", Role.MEMBER);
        String credential = created(new Authenticator(), visitor);
        Crowd.onlyOneIs303(AtOnce.fifty(i -> add(visitor, credential)));
        assertThat(passkeysOf("Ada")).isOne();
    }

    private long passkeysOf(String name) {
        return crowd.count("passkey p join member m on m.id = p.member_id where m.name = '" + name + "'");
    }

    private void credential() throws Exception {
        Authenticator key = new Authenticator();
        List<Visitor> people = crowd.all(AtOnce.FIFTY, "Sharer", Role.MEMBER);
        List<String> credentials = new ArrayList<>();
        for (Visitor visitor : people) {
            credentials.add(created(key, visitor));
        }
        Crowd.onlyOneIs303(AtOnce.fifty(i -> add(people.get(i), credentials.get(i))));
    }

    private void lastPlace() throws Exception {
        Nodes.Person person = crowd.member("Axel");
        for (int i = 0; i < MOST - 1; i++) {
            assertThat(add(person.on(i), created(new Authenticator(), person.on(i)))
                            .status())
                    .isEqualTo(303);
        }
        List<String> credentials = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            credentials.add(created(new Authenticator(), person.on(i)));
        }
        Crowd.onlyOneIs303(AtOnce.each(9, i -> add(person.on(i), credentials.get(i))));
        assertThat(passkeysOf("Axel")).isEqualTo(MOST);
    }

    private void signIn() throws Exception {
        Visitor visitor = crowd.nodes().memberOn(0, "Ann", Role.MEMBER);
        Authenticator key = new Authenticator();
        String options = ask(visitor);
        String handle = options.replaceFirst(".*\"user\":\\{[^}]*\"id\":\"([^\"]*)\".*", "$1");
        add(visitor, key.created(Authenticator.challenge(options), visitor.address()));
        Page asked = crowd.nodes().stranger().on(0).postOnly("/sign-in/passkey");
        String challenge = Authenticator.challenge(
                asked.document().select("[data-options]").attr("data-options"));
        Nodes.Person browser = crowd.strangerWith(Crowd.cookie(asked, "passkey"));
        Crowd.onlyOneIs303(AtOnce.fifty(i -> {
            URI site = browser.on(i).address();
            return browser.on(i)
                    .postOnly("/sign-in/passkey/answer", "credential", key.signedIn(challenge, handle, site));
        }));
    }
}
