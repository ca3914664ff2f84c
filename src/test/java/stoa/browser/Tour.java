package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.hide;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import stoa.ForumServer;
import stoa.Sample;
import stoa.account.Role;

/** A walk past every kind of page, also those that only come when something is refused. */
final class Tour {
    private final ForumServer forum;
    private final Sample sample;
    private final Page page;
    private final Consumer<String> look;

    /** The look is told which page is in the window. */
    Tour(ForumServer forum, Sample sample, Page page, Consumer<String> look) {
        this.forum = forum;
        this.sample = sample;
        this.page = page;
        this.look = look;
    }

    void asReader() throws Exception {
        reads();
        comments();
        signsIn();
        goesAstray();
        setsUp();
    }

    private void reads() {
        see("the front page", "/");
        follow(page, "Older articles");
        look.accept("older articles");
        see("an article", sample.article());
        see("newest comments first", sample.article() + "?sort=newest");
        see("the second page of a thread", sample.longThread() + "?page=2");
        see("a closed article", sample.closed());
        see("a member's page", "/members/grace");
        see("goodbye", "/goodbye");
    }

    private void comments() {
        see("a reply", "/comments/1/reply");
        fill(page, "Your comment", "> So be it.\n\n" + "w".repeat(300));
        press(page, "Preview");
        look.accept("a preview");
        page.navigate(sample.article());
        comment(page, "Moderator", "");
        look.accept("a refused comment");
        page.navigate(sample.article());
        comment(page, "Ada", "Good mroning");
        look.accept("a comment of one's own");
        changesItsMind();
        see("the best comments", sample.article() + "?sort=best");
    }

    private void changesItsMind() {
        follow(page, "Edit, 15 minutes left");
        look.accept("editing a comment");
        fill(page, "Your comment", "Good morning");
        press(page, "Save changes");
        String delete = page.getByText("Delete").getAttribute("href");
        see("the history of a comment", delete.replace("delete", "history"));
        see("deleting a comment", delete);
    }

    private void signsIn() {
        see("the sign-in page", "/sign-in");
        fill(page, "Name", "Nobody");
        press(page, "Sign in");
        assertThat(page.locator(".problems")).isVisible();
        look.accept("a refused sign-in");
    }

    private void goesAstray() {
        see("a removed comment", "/comments/" + sample.hidden());
        see("a page that is not there", "/nowhere");
        see("an address that is not for that", "/sign-out");
        see("what is not allowed", "/setup?key=none");
    }

    private void setsUp() throws Exception {
        see("setting up", forum.forum().invitation().orElseThrow());
        fill(page, "E-mail", "nobody@");
        press(page, "Create administrator");
        look.accept("setting up, sent back");
    }

    void asAdministrator() throws Exception {
        forum.addMember("Zoe", Role.ADMINISTRATOR);
        signIn(page, "Zoe");
        look.accept("the front page of an administrator");
        moderates();
        writes();
        keepsAnAccount();
        givesRoles();
    }

    private void moderates() {
        page.navigate(sample.article());
        page.getByText("Hide…").first().click();
        look.accept("an article as its moderator sees it");
        hide(page, 2, "Choose…", "A note");
        look.accept("a decision without a reason");
        see("the desk", "/moderation");
        hide(page, 2, "Spam", "A note");
        look.accept("the desk after a decision");
        see("an empty desk", "/moderation?article=nowhere");
        see("the log", "/moderation/log");
        see("a removed comment as moderators see it", "/comments/" + sample.tombstone());
    }

    private void writes() {
        see("a new article", "/articles/new");
        press(page, "Publish article");
        look.accept("an article that is refused");
        see("an article to edit", sample.article() + "/edit");
        press(page, "Preview");
        look.accept("a preview of an article");
    }

    private void keepsAnAccount() throws Exception {
        forum.addMember("Yan", Role.ADMINISTRATOR);
        see("an account", "/account");
        see("a profile", "/account/profile");
        fill(page, "Link", "nowhere");
        press(page, "Save profile");
        look.accept("a refused profile");
        see("sessions", "/account/sessions");
        see("one's data", "/account/data");
        press(page, "Download my data");
        look.accept("data without a password");
        see("leaving", "/account/delete");
        press(page, "Go on");
        press(page, "Delete my account");
        look.accept("leaving without a password");
    }

    private void givesRoles() {
        see("all members", "/members");
        see("a role", "/members/grace/role");
        press(page, "Change role");
        look.accept("a role without a reason");
        see("the log of sign-ins", "/moderation/log?only=sign-in");
    }

    private void see(String name, String path) {
        page.navigate(path);
        look.accept(name);
    }
}
