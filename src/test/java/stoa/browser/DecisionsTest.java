package stoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stoa.browser.Hands.fill;
import static stoa.browser.Hands.follow;
import static stoa.browser.Hands.press;
import static stoa.browser.Hands.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;
import stoa.account.Role;

/** Many decisions in a row and at once, with keys and without a mouse. */
@InBrowser
class DecisionsTest {
    private static final List<String> KEYS = List.of("a", "1", "2", "3", "4", "1", "a", "2", "3", "a");
    private static final int MOST_STOPS = 60;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @RegisterExtension
    final Windows windows = new Windows(forum);

    /** A moderator at the desk, where so many comments were reported. */
    private Page desk(Scripts scripts, int comments) throws Exception {
        String article = forum.article("On porches");
        forum.addMember("Eve", Role.MODERATOR);
        for (int i = 1; i <= comments; i++) {
            forum.clock().advance(Duration.ofMinutes(1));
            forum.visitor().post(article + "/comments", "name", "Guest", "body", "Remark number " + i);
            forum.visitor().post("/comments/" + i + "/report", "reason", "off-topic", "words", "Look");
        }
        Page eve = windows.open(scripts);
        signIn(eve, "Eve");
        follow(eve, "Moderation");
        if (scripts == Scripts.ON) {
            waitForKeys(eve);
        }
        return eve;
    }

    /** Until the script has come that listens to them. */
    private static void waitForKeys(Page page) {
        page.locator("html[data-keys]").waitFor();
    }

    @ParameterizedTest
    @EnumSource
    void manyAreHiddenAfterALookAtThemAndUndone(Scripts scripts) throws Exception {
        Page eve = desk(scripts, 4);
        for (int i = 1; i <= 3; i++) {
            eve.locator("#m-" + i).check();
        }
        press(eve, "Hide: Spam…");
        assertThat(eve.locator(".lead")).containsText("3 comments will be hidden for spam");
        press(eve, "Do it");
        assertThat(eve.locator(".notice")).isFocused();
        Page reader = windows.open(scripts);
        follow(reader, "On porches");
        assertThat(reader.locator("#comments-title")).hasText("1 comment");

        press(eve, "Undo them all");
        reader.reload();
        assertThat(reader.locator("#comments-title")).hasText("4 comments");
    }

    @Test
    void tenAreDecidedByTenKeysAndTheLastIsUndone() throws Exception {
        Page eve = desk(Scripts.ON, KEYS.size());
        for (int decided = 1; decided <= KEYS.size(); decided++) {
            eve.keyboard().press(KEYS.get(decided - 1));
            assertThat(eve.locator(".matters > li")).hasCount(KEYS.size() - decided);
            assertThat(eve.locator(".notice")).isFocused();
            waitForKeys(eve);
        }
        assertThat(eve.locator("main")).containsText("Nothing waits for a decision");
        eve.keyboard().press("u");
        assertThat(eve.locator("main")).containsText("They were undone");
        follow(eve, "Moderation");
        assertThat(eve.locator(".dossier .text")).hasText("Remark number 10");
    }

    @Test
    void keyOfADecisionThatTakesMoreAsksForIt() throws Exception {
        Page eve = desk(Scripts.ON, 1);
        eve.keyboard().press("5");
        assertThat(eve.locator(".problems")).isFocused();
        assertThat(eve.locator(".problems")).containsText("Name the law");
        fill(eve, "The law, where it is illegal", "Section 185");
        press(eve, "Illegal content");
        assertThat(eve.locator("main")).containsText("Nothing waits for a decision");
    }

    @Test
    void keysLeadThroughWhatWaits() throws Exception {
        Page eve = desk(Scripts.ON, 3);
        for (String[] step : new String[][] {{"k", "1"}, {"j", "2"}, {"j", "3"}, {"j", "3"}, {"k", "2"}}) {
            eve.keyboard().press(step[0]);
            assertThat(eve.locator(".dossier .text")).hasText("Remark number " + step[1]);
            waitForKeys(eve);
        }
    }

    @Test
    void keysAreLettersWhereSomethingIsTyped() throws Exception {
        Page eve = desk(Scripts.ON, 2);
        eve.locator(".dossier summary").click();
        for (String field : List.of("What is wrong, for its writer", "Note, for moderators only")) {
            Locator typed = eve.getByLabel(field);
            typed.focus();
            eve.keyboard().type("a1uj");
            assertThat(typed).hasValue("a1uj");
        }
        assertThat(eve.locator(".dossier .text")).hasText("Remark number 1");
        assertThat(eve.locator(".matters > li")).hasCount(2);
    }

    @Test
    void keysAreSwitchedOffForGood() throws Exception {
        Page eve = desk(Scripts.ON, 2);
        eve.getByLabel("One key decides").uncheck();
        eve.reload();
        assertThat(eve.getByLabel("One key decides")).not().isChecked();
        eve.keyboard().press("a");
        eve.keyboard().press("j");
        eve.getByLabel("One key decides").check();
        assertThat(eve.locator(".dossier .text")).hasText("Remark number 1");
        eve.keyboard().press("a");
        assertThat(eve.locator(".matters > li")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void enterInAFieldDecidesNothingAndKeepsWhatWasTyped(Scripts scripts) throws Exception {
        Page eve = desk(scripts, 1);
        eve.locator(".dossier summary").click();
        eve.getByLabel("What is wrong, for its writer").fill("It is about lamps");
        eve.getByLabel("What is wrong, for its writer").press("Enter");

        assertThat(eve.locator(".problems")).containsText("Press what is to be done");
        assertThat(eve.locator(".problems")).isFocused();
        assertThat(eve.getByLabel("What is wrong, for its writer")).hasValue("It is about lamps");
        press(eve, "Off topic");
        assertThat(eve.locator(".notice")).containsText("hidden");
    }

    @ParameterizedTest
    @EnumSource
    void keyboardAloneIsEnoughToDecide(Scripts scripts) throws Exception {
        Page eve = desk(scripts, 2);
        tabTo(eve, "Leave it as it is");
        eve.keyboard().press("Enter");
        assertThat(eve.locator(".matters > li")).hasCount(1);
        assertThat(eve.locator(".notice")).isFocused();
        assertThat(tabTo(eve, "Off topic")).as("from one decision to the next").isLessThan(12);
        eve.keyboard().press("Enter");
        assertThat(eve.locator("main")).containsText("Nothing waits for a decision");

        tabTo(eve, "Undo it");
        eve.keyboard().press("Enter");
        assertThat(eve.locator("main")).containsText("They were undone");
    }

    /** How often Tab was pressed until the focus was on the button. */
    private static int tabTo(Page page, String button) {
        for (int stops = 1; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if (button.equals(page.evaluate("() => document.activeElement.textContent"))) {
                return stops;
            }
        }
        throw new AssertionError("Tab does not lead to “" + button + "”");
    }
}
