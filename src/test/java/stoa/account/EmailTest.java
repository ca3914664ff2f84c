package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Mailbox;
import stoa.Page;
import stoa.Visitor;

@Tag("http")
class EmailTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor ada;

    @BeforeEach
    void signIn() throws Exception {
        ada = forum.signedIn("Ada", Role.MEMBER, "ada@example.org");
    }

    private static Page change(Visitor visitor, String email, String password) {
        return visitor.press(visitor.get("/account/email"), "Send the letter", "email", email, "current", password);
    }

    private static Page change(Visitor visitor, String email) {
        return change(visitor, email, ForumServer.PASSWORD);
    }

    private String emailOf(String name) {
        return forum.database()
                .store(Members.class)
                .byNameKey(Names.key(name))
                .orElseThrow()
                .email();
    }

    @Test
    void newAddressCountsOnceItIsConfirmedAndTheOldOneIsTold() {
        Page sent = change(ada, "lovelace@example.org");
        assertThat(sent.text("main"))
                .contains("on its way to lovelace@example.org")
                .contains("Letters to you go to ada@example.org");
        assertThat(emailOf("Ada")).isEqualTo("ada@example.org");
        assertThat(forum.mailbox().to("ada@example.org")).isEmpty();

        ada.press(ada.get(forum.mailbox().last().link()), "Confirm address");
        assertThat(emailOf("Ada")).isEqualTo("lovelace@example.org");
        Mailbox.Letter told = forum.mailbox().last();
        assertThat(told.address()).isEqualTo("ada@example.org");
        assertThat(told.plain()).contains("If it was not you").doesNotContain("lovelace");
        assertThat(told.kind()).isEqualTo("SECURITY");
    }

    @Test
    void itTakesThePassword() {
        Page refused = change(ada, "eve@example.org", "not her password");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#current-problem")).contains("not your password");
        assertThat(refused.value("email")).isEqualTo("eve@example.org");
        assertThat(forum.mailbox().all()).isEmpty();
    }

    @Test
    void passwordCannotBeGuessedByWhoIsSignedIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(change(ada, "eve@example.org", "guess number " + i).status())
                    .isEqualTo(422);
        }
        Page slowed = change(ada, "eve@example.org");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("2");
        assertThat(slowed.value("email")).isEqualTo("eve@example.org");
        assertThat(ada.post("/account/password", "current", ForumServer.PASSWORD, "password", "seven lamps in a row")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void ownAddressAndOnesThatAreNoneAreRefused() {
        assertThat(change(ada, "ADA@example.org").text("#email-problem")).contains("already");
        assertThat(change(ada, "x").text("#email-problem")).contains("looks like");
        assertThat(change(ada, "eve@example.org\r\nBcc: all@example.org").status())
                .isEqualTo(422);
        assertThat(forum.mailbox().all()).isEmpty();
    }

    @Test
    void addressOfAnotherMemberIsToldToThatMemberOnly() throws Exception {
        forum.addMember("Bob", Role.MEMBER, "bob@example.org");
        Page sent = change(ada, "BOB@example.org");
        assertThat(sent.text("main")).contains("on its way to BOB@example.org");
        Mailbox.Letter letter = forum.mailbox().last();
        assertThat(letter.address()).isEqualTo("bob@example.org");
        assertThat(letter.hasLink()).isFalse();
        assertThat(letter.plain()).contains("There is one with it already");
    }

    @Test
    void letterGoesToTheAddressAsItWasConfirmedNotToOneThatLooksTheSame() throws Exception {
        forum.addMember("Kim", Role.MEMBER, "kim@example.org");
        // the Kelvin sign, which is a k in small letters
        forum.visitor().post("/password/forgotten", "email", "\u212Aim@example.org");
        assertThat(forum.mailbox().last().address()).isEqualTo("kim@example.org");
    }

    @Test
    void typingAnotherAddressTakesBackTheLinkThatWentToTheFirst() {
        change(ada, "wrogn@example.org");
        String wrong = forum.mailbox().last().link();
        change(ada, "right@example.org");
        assertThat(ada.get(wrong).status()).isEqualTo(410);
        assertThat(ada.get(forum.mailbox().last().link()).status()).isEqualTo(200);
    }

    @Test
    void linksThatWentToTheOldAddressAreOverWhenItChanges() {
        ada.post("/password/forgotten", "email", "ada@example.org");
        String reset = forum.mailbox().last().link();
        change(ada, "lovelace@example.org");
        ada.press(ada.get(forum.mailbox().last().link()), "Confirm address");
        assertThat(forum.visitor().get(reset).status()).isEqualTo(410);
    }

    @Test
    void ofTwoWhoConfirmAnAddressAtTheSameTimeOneGetsIt() throws Exception {
        Visitor bob = forum.signedIn("Bob", Role.MEMBER, "bob@example.org");
        change(ada, "shared@example.org");
        change(bob, "shared@example.org");
        List<Mailbox.Letter> letters = forum.mailbox().to("shared@example.org");
        Page hers = ada.get(letters.get(0).link());
        Page his = bob.get(letters.get(1).link());
        CompletableFuture<Page> first = CompletableFuture.supplyAsync(() -> ada.pressOnly(hers, "Confirm address"));
        CompletableFuture<Page> second = CompletableFuture.supplyAsync(() -> bob.pressOnly(his, "Confirm address"));
        assertThat(Stream.of(first.join().status(), second.join().status()).sorted())
                .containsExactly(303, 409);
        assertThat(Stream.of(emailOf("Ada"), emailOf("Bob")).filter("shared@example.org"::equals))
                .hasSize(1);
    }

    @Test
    void keyOpensOnlyWhatItIsFor() {
        change(ada, "lovelace@example.org");
        String email = key();
        ada.post("/password/forgotten", "email", "ada@example.org");
        String password = key();
        ada.post("/sign-in/letter", "email", "ada@example.org");
        String signIn = key();
        Visitor eve = forum.visitor();
        for (String wrong : List.of(email, signIn)) {
            assertThat(eve.post("/password/new", "key", wrong, "password", "seven lamps in a row")
                            .status())
                    .isEqualTo(410);
        }
        for (String wrong : List.of(email, password)) {
            assertThat(eve.post("/sign-in/link", "key", wrong).status()).isEqualTo(410);
        }
        for (String wrong : List.of(password, signIn)) {
            assertThat(ada.post("/email/confirm", "key", wrong).status()).isEqualTo(410);
        }
        assertThat(eve.get("/").text("header.site")).doesNotContain("Ada");
    }

    private String key() {
        return forum.mailbox().last().link().replaceFirst(".*key=", "");
    }

    @Test
    void databaseKeepsNoKeyAndForgetsThoseThatAreOver() {
        change(ada, "lovelace@example.org");
        String key = key();
        assertThat(keys()).hasSize(1).doesNotContain(key);
        forum.clock().advance(Duration.ofDays(1));
        forum.visitor().post("/password/forgotten", "email", "ada@example.org");
        assertThat(keys()).hasSize(1);
    }

    private List<String> keys() {
        return forum.database()
                .jdbi()
                .withHandle(handle -> handle.select("select key_hash from one_time_key")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void letterCanBeSentAgainButNotForEver() throws Exception {
        Page none = ada.post("/account/email/again");
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.text(".problems")).contains("Give one below");
        Page sent = change(ada, "lovelace@example.org");
        ada.press(sent, "Send the letter again");
        ada.press(sent, "Send the letter again");
        Page slowed = ada.press(sent, "Send the letter again");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("60");
        assertThat(forum.mailbox().to("lovelace@example.org")).hasSize(3);
    }

    @Test
    void wrongKeysAreSlowedDown() {
        for (int i = 0; i < 10; i++) {
            assertThat(ada.post("/email/confirm", "key", "guess" + i).status()).isEqualTo(410);
        }
        Page slowed = ada.post("/email/confirm", "key", "guess");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("2");
    }
}
