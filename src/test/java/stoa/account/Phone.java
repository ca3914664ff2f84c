package stoa.account;

import java.time.Duration;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestClock;
import stoa.Visitor;

/** Someone's phone, with an app that shows codes. */
public final class Phone {
    private final TotpSecret secret;
    private final TestClock clock;

    private Phone(TotpSecret secret, TestClock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Takes in what the page says. */
    static Phone reading(Page page, TestClock clock) {
        return knowing(page.text(".secret"), clock);
    }

    /** Takes in the secret as people read it. */
    public static Phone knowing(String groups, TestClock clock) {
        return new Phone(new TotpSecret(groups.replace(" ", "").toUpperCase(java.util.Locale.ROOT)), clock);
    }

    /** Turns two-step sign-in on for a visitor who is signed in. */
    public static Phone setUp(Visitor visitor, ForumServer forum) {
        Phone phone = reading(begin(visitor), forum.clock());
        visitor.press(visitor.get("/account/two-step"), "Turn on two-step sign-in", "code", phone.code());
        phone.waitForNext();
        return phone;
    }

    /** The page with the secret. */
    static Page begin(Visitor visitor) {
        Page page = visitor.get("/account/two-step");
        return page.has(".secret")
                ? page
                : visitor.press(page, "Set up two-step sign-in", "password", ForumServer.PASSWORD);
    }

    public String code() {
        return code(0);
    }

    /** Of so many half minutes from now. */
    String code(int steps) {
        return Totp.code(secret.bytes(), Totp.step(clock.instant()) + steps);
    }

    /** Three half minutes on, so that codes used before count for nothing. */
    public void waitForNext() {
        clock.advance(Duration.ofSeconds(90));
    }
}
