package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.TestSettings;
import stoa.Visitor;

/** What is kept of where visitors come from: nothing that tells it, and that not for ever. */
@Tag("http")
class TracesTest {
    private static final List<String> ADDRESSES = List.of("203.0.113.42", "2001:db8:85a3:8d3::7334");

    @RegisterExtension
    final ForumServer forum =
            new ForumServer(new TestSettings().behindProxy("127.0.0.0/8").tracesKept(Duration.ofDays(30)));

    private void doEverythingFrom(String address, String name) throws Exception {
        String article = forum.article("On porches " + name);
        Visitor someone = forum.visitor().with("X-Forwarded-For", address);
        someone.post(article + "/comments", "name", name, "body", "A comment that says a few words");
        someone.post("/comments/1/report", "reason", "spam", "email", "someone@example.org");
        someone.post("/sign-in", "name", name, "password", "wrong");
        someone.post("/password/forgotten", "email", "someone@example.org");
        someone.post("/sign-in/passkey");
        someone.post(
                "/sign-up", "name", "The " + name, "email", name + "@example.org", "password", ForumServer.PASSWORD);
        someone.post(article + "/comments", "body", "Not yet");
    }

    /** All that stands in any column of any table, in small letters. */
    private String everythingKept() {
        return forum.database().jdbi().withHandle(sql -> {
            StringBuilder all = new StringBuilder();
            for (String table : sql.createQuery(
                            "select table_name from information_schema.tables where lower(table_schema) = 'public'")
                    .mapTo(String.class)
                    .list()) {
                all.append(sql.createQuery("select * from \"" + table + "\"")
                        .mapToMap()
                        .list());
            }
            return all.toString().toLowerCase(Locale.ROOT);
        });
    }

    private static List<String> writings() throws Exception {
        List<String> addresses = List.of(
                "203.0.113.42",
                "203.0.113.0",
                "203.0.113",
                "cb00712a",
                "cb007100",
                "2001:db8:85a3:8d3",
                "2001:db8:85a3",
                "20010db885a308d3",
                "20010db885a30000",
                "2001:0db8:85a3");
        List<String> writings = new ArrayList<>(addresses);
        for (String address : addresses) {
            for (String hash : List.of("SHA-256", "SHA-1", "MD5")) {
                byte[] bytes = MessageDigest.getInstance(hash).digest(address.getBytes(StandardCharsets.UTF_8));
                writings.add(HexFormat.of().formatHex(bytes));
            }
        }
        return writings;
    }

    @Test
    void noTableHoldsAnAddressOrAHashThatAnyoneCouldMakeOfOne() throws Exception {
        doEverythingFrom(ADDRESSES.get(0), "Ada");
        doEverythingFrom(ADDRESSES.get(1), "Bob");

        assertThat(everythingKept())
                .contains("a few words")
                .doesNotContain(writings().toArray(String[]::new));
    }

    @Test
    void tracesAndTheirKeyGoWhenTheirTimeIsOver() throws Exception {
        doEverythingFrom(ADDRESSES.get(0), "Ada");
        Optional<String> key = forum.database().store(OwnKeys.class).find(OwnKeys.TRACE);
        assertThat(count("comment where visitor is not null and network is not null"))
                .isEqualTo(1);
        forum.forum().keepUp();
        assertThat(forum.database().store(OwnKeys.class).find(OwnKeys.TRACE)).isEqualTo(key);

        forum.clock().advance(Duration.ofDays(31));
        forum.forum().keepUp();
        assertThat(forum.database().store(OwnKeys.class).find(OwnKeys.TRACE))
                .isPresent()
                .isNotEqualTo(key);
        assertThat(count("comment where visitor is not null or network is not null"))
                .isZero();
        assertThat(count("report where reporter is not null")).isZero();
        doEverythingFrom(ADDRESSES.get(0), "Carol");
        assertThat(count("comment where visitor is not null")).isEqualTo(1);
    }

    private int count(String rows) {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select count(*) from " + rows)
                        .mapTo(int.class)
                        .one());
    }
}
