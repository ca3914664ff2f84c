package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;
import stoa.account.Role;

/** Where the operator allows caches between Stoa and its readers to answer by themselves for a while. */
@Tag("http")
class SharedCacheTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().sharedWithCaches(Duration.ofSeconds(30)));

    @Test
    void pageForEveryoneMayBeSharedAndAPersonalOneMayNot() throws Exception {
        String article = forum.article("On lamps");
        Visitor reader = forum.visitor();
        Page kept = reader.get(article);
        while (kept.header("ETag").isEmpty()) {
            kept = reader.get(article);
        }
        assertThat(kept.header("Cache-Control")).isEqualTo("max-age=0, must-revalidate, s-maxage=30");
        assertThat(kept.header("Vary")).isEqualTo("Accept-Encoding, Cookie");
        assertThat(forum.signedIn("Bob", Role.MEMBER).get(article).header("Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(reader.get("/sign-in").header("Cache-Control")).isEqualTo("no-cache");
    }
}
