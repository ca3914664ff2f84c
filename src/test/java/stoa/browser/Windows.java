package stoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import stoa.ForumServer;

/**
 * The windows that a test opens, each somebody else's, with cookies of its own. A test fails where a page in any of
 * them does what the content security policy forbids, asks another host for anything, or has a script that fails.
 */
final class Windows implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace ONE_FOR_ALL = Namespace.create(Windows.class);
    private static final double PATIENCE_IN_MILLISECONDS = 10_000;

    private final ForumServer forum;
    private final List<BrowserContext> open = new ArrayList<>();
    private final Set<String> hosts = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;

    Windows(ForumServer forum) {
        this.forum = forum;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(ONE_FOR_ALL)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class)
                .browser();
        hosts.add(forum.address().getAuthority());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        assertThat(complaints).as("what went wrong in the browser").isEmpty();
    }

    /** Someone who looks at the front page. */
    Page open(Scripts scripts) {
        return open(options -> options.setJavaScriptEnabled(scripts == Scripts.ON));
    }

    Page open(UnaryOperator<Browser.NewContextOptions> change) {
        BrowserContext context = browser.newContext(change.apply(
                new Browser.NewContextOptions().setBaseURL(forum.address().toString())));
        context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        context.onConsoleMessage(
                message -> complainIf(message.text().contains("Content Security Policy"), message.text()));
        context.onWebError(error -> complainIf(true, error.error()));
        context.onRequest(request -> complainIf(isElsewhere(URI.create(request.url())), request.url()));
        open.add(context);
        Page page = context.newPage();
        page.navigate("/");
        return page;
    }

    /** Lets pages ask this host too. */
    void allow(URI address) {
        hosts.add(address.getAuthority());
    }

    /** What has gone wrong so far; it is forgiven. */
    List<String> forgive() {
        List<String> forgiven = List.copyOf(complaints);
        complaints.clear();
        return forgiven;
    }

    private boolean isElsewhere(URI address) {
        return address.getAuthority() != null && !hosts.contains(address.getAuthority());
    }

    private void complainIf(boolean wrong, String what) {
        if (wrong) {
            complaints.add(what);
        }
    }
}
