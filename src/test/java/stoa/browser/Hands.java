package stoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import stoa.ForumServer;

/** What people do in a window, by the words they see. */
final class Hands {
    private Hands() {}

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    static void comment(Page page, String name, String body) {
        fill(page, "Your comment", body);
        fill(page, "Your name", name);
        press(page, "Post comment");
    }

    static void signIn(Page page, String name) {
        page.navigate("/sign-in");
        fill(page, "Name or e-mail", name);
        fill(page, "Password", ForumServer.PASSWORD);
        press(page, "Sign in");
    }

    /** Hides a comment that stands under its article. */
    static void hide(Page page, long comment, String reason, String note) {
        page.locator("#comment-" + comment + " [href$='/moderate']").click();
        hide(page.locator("main"), reason, note);
    }

    /** Hides a comment in the list of all. */
    static void hideInList(Page page, long comment, String reason, String note) {
        Locator within = page.locator("#comment-" + comment);
        within.locator("summary").click();
        hide(within, reason, note);
    }

    private static void hide(Locator within, String reason, String note) {
        within.getByLabel("Reason, shown to everyone").selectOption(reason);
        within.getByLabel("Note, for moderators only").fill(note);
        press(within, "Hide comment");
    }
}
