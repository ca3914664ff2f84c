package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.hide;
import static stoa.browser.Hands.hideInList;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import stoa.ForumServer;
import stoa.Sample;
import stoa.account.Phone;
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
        reports();
        signsIn();
        forgets();
        becomesAMember();
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
        see("the terms", "/terms");
        see("what the law asks", "/regulation");
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
        see("what has become of a comment", delete.replace("delete", "status"));
        see("the history of a comment", delete.replace("delete", "history"));
        see("deleting a comment", delete);
    }

    private void signsIn() {
        see("the sign-in page", "/sign-in");
        fill(page, "Name or e-mail", "Nobody");
        press(page, "Sign in");
        assertThat(page.locator(".problems")).isVisible();
        look.accept("a refused sign-in");
        press(page, "Sign in with a passkey");
        look.accept("signing in with a passkey");
    }

    private void forgets() throws Exception {
        see("a forgotten password", "/password/forgotten");
        press(page, "Send the letter");
        look.accept("a forgotten password without an address");
        forum.addMemberWithEmail("Xenia", Role.MEMBER);
        fill(page, "E-mail", "xenia@example.org");
        press(page, "Send the letter");
        look.accept("a letter on its way");
        see("a new password", forum.mailbox().last().link());
        press(page, "Change password");
        look.accept("a new password that is refused");
        see("a link that is over", "/password/new?key=none");
        see("a sign-in by letter", "/sign-in/letter");
    }

    private void becomesAMember() {
        see("becoming a member", "/sign-up");
        press(page, "Become a member");
        look.accept("becoming a member, refused");
        fill(page, "Name", "Wanda");
        fill(page, "E-mail", "wanda@example.org");
        fill(page, "Password", ForumServer.PASSWORD);
        press(page, "Become a member");
        look.accept("an address to be confirmed");
        page.navigate(sample.article());
        look.accept("an article as a new member sees it");
        see("confirming an address", forum.mailbox().last().link());
        press(page, "Confirm address");
        look.accept("an address that is confirmed");
        see("an empty inbox", "/inbox");
        page.navigate(sample.article());
        fill(page, "Your comment", "Said by a member");
        press(page, "Post comment");
        long comment = Long.parseLong(page.url().replaceFirst(".*-", ""));
        forum.visitor()
                .post(sample.article() + "/comments", "name", "Vera", "body", "So it is", "parent", comment + "");
        see("an inbox", "/inbox");
        see("which letters to get", "/account/letters");
        see("one's standing", "/account/standing");
        see("a new password of one's own", "/account/password");
        press(page, "Change password");
        look.accept("a password that is not changed");
        press(page, "Sign out");
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
        obeysTheLaw();
        keepsAnAccount();
        givesRoles();
        guardsAccount();
        takesTwoSteps();
    }

    private void moderates() {
        page.navigate(sample.article());
        look.accept("an article as its moderator sees it");
        hide(page, 2, "Choose…", "A note");
        look.accept("a decision without a reason");
        decides();
        see("all comments", "/moderation/comments");
        hideInList(page, 2, "Spam", "A note");
        look.accept("all comments after a decision");
        see("no comments", "/moderation/comments?article=nowhere");
        see("the log", "/moderation/log");
        page.getByLabel("Everyone, with the names of moderators").check();
        press(page, "Save who may read it");
        look.accept("an open log");
        see("a removed comment as moderators see it", "/comments/" + sample.tombstone());
    }

    private void decides() {
        see("the desk", "/moderation");
        page.locator(".matters input").first().check();
        press(page, "Hide: Spam…");
        look.accept("many to be decided about");
        press(page, "Do it");
        look.accept("the desk after a decision, empty");
        follow(page, "Look at it");
        see("what was decided together", "/moderation/batches/1");
        press(page, "Undo them all");
        look.accept("what was undone");
        see("the rules", "/moderation/rules");
        page.locator("#words textarea").fill("/(/");
        press(page.locator("#words"), "Try it on the last 30 days");
        look.accept("a pattern that is none");
        page.locator("#words textarea").fill("porch");
        press(page.locator("#words"), "Try it on the last 30 days");
        look.accept("a rule that was tried");
        see("about a member", "/moderation/members/1");
        press(page, "Suspend");
        look.accept("a suspension without a reason");
    }

    private void reports() {
        see("a report", "/comments/1/report");
        press(page, "Send report");
        look.accept("a report that is refused");
        page.getByLabel("Spam").check();
        press(page, "Send report");
        look.accept("a report that was sent");
        see("an article to be reported", sample.article() + "/report");
    }

    private void writes() {
        see("a new article", "/articles/new");
        press(page, "Publish article");
        look.accept("an article that is refused");
        see("an article to edit", sample.article() + "/edit");
        press(page, "Preview");
        look.accept("a preview of an article");
    }

    private void obeysTheLaw() {
        see("terms to edit", "/regulation/edit");
        fill(page, "E-mail for authorities", "law@example.org");
        fill(page, "Your terms", "Be kind.");
        press(page, "Preview");
        look.accept("a preview of terms");
        press(page, "Save terms and contact");
        look.accept("terms of one's own");
        see("risks to assess", "/regulation/risks");
        page.getByText("Hate: not assessed yet").click();
        page.locator("#level-hate").selectOption("low");
        press(page, "Save assessment");
        look.accept("an assessment that is refused");
        page.locator("#evidence-hate").fill("Nobody has met with any.");
        press(page, "Save assessment");
        look.accept("an assessment");
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
        see("invitations", "/invitations");
        press(page, "Make invitation");
        look.accept("a new invitation");
        see("all members", "/members");
        see("a role", "/members/grace/role");
        press(page, "Change role");
        look.accept("a role without a reason");
        see("the log of sign-ins", "/moderation/log?only=sign-in");
    }

    private void guardsAccount() {
        see("one's account", "/account");
        see("how staff sign in", "/moderation/security");
        press(page, "Require two-step sign-in or a passkey");
        look.accept("a requirement that is refused");
        forum.database().jdbi().useHandle(handle -> handle.execute("""
                insert into passkey (member_id, credential_id, public_key, signature_count, name, added_at)
                select id, 'x', 'x', 0, 'Desk at home', created_at from member where name = 'Zoe'
                """));
        see("one's passkeys", "/account/passkeys");
        page.getByText("Change…").click();
        press(page, "Remove passkey");
        look.accept("a passkey that is not removed");
        page.locator("#name").fill("Phone");
        page.locator("#password").fill(ForumServer.PASSWORD);
        press(page, "Add a passkey");
        look.accept("creating a passkey");
    }

    private void takesTwoSteps() {
        see("two-step sign-in", "/account/two-step");
        fill(page, "Your password", ForumServer.PASSWORD);
        press(page, "Set up two-step sign-in");
        Phone phone = Phone.knowing(page.locator(".secret").innerText(), forum.clock());
        fill(page, "Code", "000000");
        press(page, "Turn on two-step sign-in");
        look.accept("two-step sign-in with a wrong code");
        fill(page, "Code", phone.code());
        press(page, "Turn on two-step sign-in");
        look.accept("recovery codes");
        see("two-step sign-in that is on", "/account/two-step");
        press(page, "Sign out");
        signIn(page, "Zoe");
        look.accept("the second step");
        fill(page, "Code", phone.code());
        press(page, "Sign in");
        look.accept("the second step with a wrong code");
    }

    private void see(String name, String path) {
        page.navigate(path);
        look.accept(name);
    }
}
