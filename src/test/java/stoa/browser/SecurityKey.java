package stoa.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device that keeps passkeys, as Chromium makes one up for tests (WebAuthn 3, 11). */
final class SecurityKey {
    private final CDPSession session;
    private final String id;

    private SecurityKey(CDPSession session, String id) {
        this.session = session;
        this.id = id;
    }

    /** One within reach of the window: it knows its owner, and answers at once. */
    static SecurityKey in(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        String id = session.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
        return new SecurityKey(session, id);
    }

    void recognisesNobody() {
        recognises(false);
    }

    void recognisesItsOwner() {
        recognises(true);
    }

    private void recognises(boolean owner) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("authenticatorId", id);
        wanted.addProperty("isUserVerified", owner);
        session.send("WebAuthn.setUserVerified", wanted);
    }
}
