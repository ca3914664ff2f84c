package stoa.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

@Tag("http")
class CommentersTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commenters(Commenters.MEMBERS));

    private String article;

    @BeforeEach
    void publish() throws Exception {
        article = forum.article("On lamps");
    }

    @Test
    void visitorsAreAskedToSignInWhereOnlyMembersComment() throws Exception {
        forum.addMember("Ada", Role.MEMBER);
        Visitor ada = forum.visitor();
        Page page = ada.get(article);
        assertThat(page.text(".say")).contains("Sign in or become a member to comment.");
        assertThat(page.has(".say form")).isFalse();
        Page signIn = ada.get(page.document().expectFirst(".say a").attr("href"));
        Page back = ada.press(signIn, "Sign in", "name", "Ada", "password", ForumServer.PASSWORD);
        assertThat(back.path()).isEqualTo(article);
        Page said = ada.press(back, "Post comment", "body", "Lit at dusk");
        assertThat(said.text("article.comment")).contains("Lit at dusk");
        assertThat(forum.visitor().get("/comments/1/reply").text("main")).contains("become a member to comment");
    }

    @Test
    void whatAVisitorSendsAllTheSameIsRefusedAndShownBack() {
        for (String button : new String[] {"post", "preview"}) {
            Page refused = forum.visitor()
                    .post(article + "/comments", "name", "Ada", "body", "Lit at dusk", "parent", "", button, "yes");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.value("body")).isEqualTo("Lit at dusk");
            assertThat(refused.text(".problems")).contains("Only members can comment here");
        }
        assertThat(forum.visitor().get(article).count("article.comment")).isZero();
    }

    @Test
    void formThatWasRefusedCanBeSentAfterSigningIn() throws Exception {
        Visitor ada = forum.visitor();
        Page refused = ada.post(article + "/comments", "name", "Ada", "body", "Lit at dusk");
        forum.addMember("Ada", Role.MEMBER);
        ada.post("/sign-in", "name", "Ada", "password", ForumServer.PASSWORD);
        assertThat(ada.press(refused, "Post comment").text("article.comment")).contains("Lit at dusk");
    }
}
