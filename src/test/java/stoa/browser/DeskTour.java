package stoa.browser;

import static stoa.browser.Hands.comment;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Consumer;
import stoa.ForumServer;
import stoa.Visitor;
import stoa.account.Role;

/** A walk past every page on which something is decided about a comment, in every state, from both sides. */
final class DeskTour {
    private final ForumServer forum;
    private final Page page;
    private final Consumer<String> look;
    private Visitor zoe;
    private String article;
    private String waiting;
    private String report;

    /** The look is told which page is in the window. */
    DeskTour(ForumServer forum, Page page, Consumer<String> look) {
        this.forum = forum;
        this.page = page;
        this.look = look;
    }

    void walk() throws Exception {
        gather();
        asWriter();
        asModerator();
        asWriterWhoAppeals();
        asModeratorOfAppeals();
        asMember();
        asReader();
    }

    private void gather() throws Exception {
        zoe = forum.signedIn("Zelda", Role.ADMINISTRATOR);
        forum.addMember("Mia", Role.MODERATOR);
        forum.addMember("Nora", Role.MODERATOR);
        forum.addMember("Bob", Role.MEMBER);
        article = forum.article("On lamps");
        waiting = forum.article("On waiting");
        zoe.press(zoe.get(waiting + "/edit"), "Save article", "conversation", "all-held");
        Visitor bob = forum.signedIn("Bob");
        bob.post(article + "/comments", "body", "Lit at dusk, and out at ten, " + "as it has been since ".repeat(20));
        forum.clock().advance(Duration.ofMinutes(1));
        bob.post(article + "/comments", "body", "B" + "r".repeat(200) + "r");
        bob.post(waiting + "/comments", "body", "A word that waits");
    }

    private void asWriter() {
        page.navigate(waiting);
        comment(page, "Ada", "A rude poem, which waits");
        look.accept("a comment that waits, for its writer");
        see("what waits, for its writer", "/comments/" + id("A rude poem%") + "/status");
        page.navigate("/comments/" + id("Lit at dusk%") + "/report");
        page.locator("#reason-abuse").check();
        fill(page, "Say more, if there is more to say", "It is about me. " + "w".repeat(200));
        press(page, "Send report");
        report = page.url();
    }

    private void asModerator() {
        signIn(page, "Mia");
        see("a comment that was reported", item("Lit at dusk%"));
        press(page, "Illegal content");
        look.accept("a decision without a law");
        page.locator(".dossier").getByLabel("Warn the writer").check();
        press(page.locator(".dossier"), "Abuse");
        look.accept("the desk after a decision");
        see("a comment that waits", item("A rude poem%"));
        press(page.locator(".dossier"), "Abuse");
        page.navigate(item("A word that waits"));
        zoe.post("/comments/" + id("A word that waits") + "/hide", "reason", "spam");
        press(page.locator(".dossier"), "Let it out");
        look.accept("a decision that comes too late");
        see("about a member of whom much was decided", "/moderation/members/" + member("Bob"));
        fill(page, "What other moderators should know", "Means well. " + "w".repeat(100));
        press(page, "Add note");
        look.accept("about a member with a note");
        press(page, "Sign out");
    }

    private void asWriterWhoAppeals() {
        see("a report that was decided", report);
        see("what was hidden, for its writer", "/comments/" + id("A rude poem%") + "/status");
        press(page, "Send appeal");
        look.accept("an appeal without words");
        fill(page, "Why is the decision wrong?", "It is a quotation. " + "w".repeat(200));
        press(page, "Send appeal");
        look.accept("an appeal that waits, for whoever made it");
    }

    private void asModeratorOfAppeals() {
        signIn(page, "Mia");
        see("an appeal against one's own decision", item("A rude poem%"));
        press(page, "Sign out");
        signIn(page, "Nora");
        see("an appeal", item("A rude poem%"));
        press(page, "Deny it");
        look.accept("a denial without reasons");
        fill(page, "Your answer and its reasons, for whoever appeals", "Nobody is quoted.");
        press(page, "Deny it");
        look.accept("the desk after an appeal");
        page.navigate("/moderation/members/" + member("Bob"));
        page.getByLabel("For how long").selectOption("For a week");
        page.getByLabel("Reason").selectOption("Abuse");
        press(page, "Suspend");
        look.accept("about a member who is suspended");
        press(page, "Sign out");
        see("an appeal that was denied, for whoever made it", "/comments/" + id("A rude poem%") + "/status");
    }

    private void asMember() {
        signIn(page, "Bob");
        see("the standing of one who is suspended", "/account/standing");
        see("an article as one who is suspended sees it", article);
        press(page, "Sign out");
    }

    private void asReader() {
        long pinned = id("Br%");
        zoe.post("/comments/" + pinned + "/pin");
        zoe.post(article + "/lock");
        see("a pinned comment in a conversation that was closed", article);
        signIn(page, "Nora");
        page.navigate(article);
        page.getByText("Moderate the conversation…").click();
        page.locator("#comment-" + pinned + " [href$='/moderate']").click();
        page.getByLabel("Reason, shown to everyone").waitFor();
        look.accept("the tools of a moderator");
        see("a comment to be moderated", "/comments/" + pinned + "/moderate");
        press(page, "Sign out");
    }

    private void see(String name, String path) {
        page.navigate(path);
        look.accept(name);
    }

    private String item(String text) {
        return "/moderation?at=" + number("select id from matter where comment_id = " + id(text));
    }

    private long id(String text) {
        return number("select id from comment where body like '" + text + "'");
    }

    private long member(String name) {
        return number("select id from member where name = '" + name + "'");
    }

    private long number(String query) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery(query).mapTo(long.class).one());
    }
}
