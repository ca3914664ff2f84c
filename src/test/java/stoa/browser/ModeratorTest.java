package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.hide;
import static stoa.browser.Hands.hideInList;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;
import stoa.Sample;
import stoa.account.Role;

@InBrowser
class ModeratorTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    @ParameterizedTest
    @EnumSource
    void fromTheFirstAdministratorToACommentHiddenAndRestored(Scripts scripts) throws Exception {
        Page zoe = windows.open(scripts);
        becomeAdministrator(zoe);
        press(zoe, "Sign out");
        follow(zoe, "Sign in");
        signIn(zoe, "Zoe");
        writeArticle(zoe);
        Page ada = windows.open(scripts);
        follow(ada, "On porches");
        comment(ada, "Ada", "Something rude");

        zoe.reload();
        hide(zoe, 1, "Abuse", "Not the first time");
        assertThat(zoe.locator(".lead")).containsText("hidden by Zoe for abuse");
        ada.reload();
        assertThat(ada.locator("#comment-1")).hasCount(0);
        assertThat(ada.locator("#comments-title")).hasText("No comments");

        follow(zoe, "Moderation");
        follow(zoe, "Log of decisions");
        Locator entry = zoe.locator(".log li").first();
        assertThat(entry).containsText("Zoe hid a comment by Ada on On porches for abuse");
        assertThat(entry).containsText("Not the first time");
        follow(zoe, "a comment by Ada");
        press(zoe, "Restore comment");
        ada.reload();
        assertThat(ada.locator("#comment-1 .text")).hasText("Something rude");
    }

    private void becomeAdministrator(Page zoe) throws Exception {
        zoe.navigate(forum.forum().invitation().orElseThrow());
        fill(zoe, "Name", "Zoe");
        fill(zoe, "Password", ForumServer.PASSWORD);
        press(zoe, "Create administrator");
        assertThat(zoe.locator("header .who")).hasText("Zoe");
    }

    private static void writeArticle(Page zoe) {
        follow(zoe, "Write an article");
        fill(zoe, "Title", "On porches");
        fill(zoe, "Text", "## Shade\n\nA *bench*.");
        press(zoe, "Preview");
        assertThat(zoe.locator(".preview em")).hasText("bench");
        assertThat(zoe.locator(".preview")).isFocused();
        press(zoe, "Publish article");
        assertThat(zoe.locator("h1")).hasText("On porches");
    }

    @ParameterizedTest
    @EnumSource
    void decidesInTheListOfAllComments(Scripts scripts) throws Exception {
        Sample.in(forum);
        forum.addMember("Mod", Role.MODERATOR);
        Page mod = windows.open(scripts);
        signIn(mod, "Mod");
        follow(mod, "Moderation");
        follow(mod, "All comments");
        hideInList(mod, 1, "Off topic", "");

        assertThat(mod.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .containsText("The comment by Ada is now hidden");
        assertThat(mod.locator("#comment-1")).containsText("hidden by Mod for being off topic");
        mod.getByLabel("State").selectOption("Hidden");
        press(mod, "Show");
        assertThat(mod.locator(".desk > li")).hasCount(3);
        press(mod.locator("#comment-1"), "Restore comment");
        assertThat(mod.locator(".desk > li")).hasCount(2);
        assertThat(mod.getByLabel("State")).hasValue("hidden");
    }

    @Test
    void toolsOpenBelowTheCommentAndCloseAgain() throws Exception {
        Sample sample = Sample.in(forum);
        forum.addMember("Mod", Role.MODERATOR);
        Page mod = windows.open(Scripts.ON);
        signIn(mod, "Mod");
        mod.navigate(sample.article());
        Locator moderate = mod.locator("#comment-1 [href$='/moderate']");
        Locator reason = mod.locator("#comment-1").getByLabel("Reason, shown to everyone");
        moderate.click();
        assertThat(reason).isFocused();
        moderate.click();
        assertThat(reason).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void reasonLeftOutIsAskedFor(Scripts scripts) throws Exception {
        Sample sample = Sample.in(forum);
        forum.addMember("Mod", Role.MODERATOR);
        Page mod = windows.open(scripts);
        signIn(mod, "Mod");
        mod.navigate(sample.article());
        hide(mod, 1, "Choose…", "A note to keep");

        assertThat(mod.locator(".problems")).isFocused();
        assertThat(mod.getByLabel("Note, for moderators only")).hasValue("A note to keep");
        mod.locator(".problems a").click();
        assertThat(mod.getByLabel("Reason, shown to everyone")).isFocused();
    }
}
