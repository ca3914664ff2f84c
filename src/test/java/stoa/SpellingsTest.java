package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.account.Role;
import stoa.http.RawClient;

/** Addresses in other spellings: the router, and what stands before the handlers, see the same in each of them. */
@Tag("http")
@SharedForum
class SpellingsTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @BeforeAll
    void fill() throws Exception {
        Sample.in(forum);
    }

    /** Of the path of a form, with a number or a name for each of its parameters. */
    private static List<String> spellings(String path) {
        String end = path.substring(path.lastIndexOf('/') + 1);
        String start = path.substring(0, path.length() - end.length());
        return Stream.of(
                        path + "/",
                        path + "//",
                        path + "/.",
                        path + "/%2e",
                        path + "%2F",
                        path + "%2f",
                        path + "%20",
                        path + "%00",
                        path + ";jsessionid=x",
                        path + "/;x",
                        path + ";x/",
                        "/;x" + path,
                        "/" + path,
                        "/." + path,
                        "/x/.." + path,
                        path.replaceFirst("(?<=.)/", "//"),
                        path.replaceFirst("(?<=.)/", "%2F"),
                        path.replaceFirst("(?<=.)/", ";x/"),
                        path.replaceFirst("(?<=.)/", "/./"),
                        path.replace("/1", "/%31"),
                        path.replace("/1", "/1;x=1"),
                        path.replace("/1", "/1%20"),
                        path.replace("/1", "/+1"),
                        path.replace("/1", "/01"),
                        path.replace("on-porches", "%6Fn-porches"),
                        path.replace("on-porches", "%6fn-porches"),
                        path.replace("on-porches", "On-Porches"),
                        start + escaped(end),
                        start + escaped(end).toLowerCase(Locale.ROOT),
                        path.toUpperCase(Locale.ROOT))
                .filter(spelling -> !spelling.equals(path))
                .toList();
    }

    /** With its first letter as an escape, such as %6D. */
    private static String escaped(String word) {
        return "%%%02X%s".formatted((int) word.charAt(0), word.substring(1));
    }

    private Stream<String> forms() {
        return forum.forum().routes().stream()
                .filter(route -> route.method.equals(HandlerType.POST))
                .map(route -> route.path)
                // its address is itself the proof, wherever it is sent from
                .filter(path -> !path.equals("/letters/stop/{key}"))
                // whoever has signed out is nobody any more
                .sorted(Comparator.comparing(path -> path.equals("/sign-out")))
                .map(path -> path.replace("{slug}", "on-porches")
                        .replace("{id}", "1")
                        .replace("{member}", "grace"));
    }

    /** The answer as it came, on a connection of its own: after some of these the server closes it. */
    private String send(String headers, String path) {
        String body = "body=An+hour's+work";
        try (RawClient client = new RawClient(forum.address())) {
            return client.send("POST " + path + " HTTP/1.1\r\nHost: "
                            + forum.address().getAuthority() + "\r\n" + headers
                            + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body)
                    .rest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(String headers, String path) {
        String answer = send(headers, path);
        assertThat(answer).as(path).matches("(?s)HTTP/1.1 \\d{3} .*");
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** The header that says who that is. */
    private String session(String name, Role role) throws Exception {
        forum.addMember(name, role);
        Page in = forum.visitor().postOnly("/sign-in", "name", name, "password", ForumServer.PASSWORD);
        return "Cookie: "
                + in.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .collect(Collectors.joining("; "))
                + "\r\n";
    }

    @Test
    void formFromElsewhereIsRefusedHoweverItsAddressIsSpelt() throws Exception {
        String administrator = session("Zoe", Role.ADMINISTRATOR) + "Sec-Fetch-Site: cross-site\r\n";
        forum.forum().keepUp();
        Map<String, List<String>> before = AllRows.in(forum);

        forms().flatMap(form -> spellings(form).stream())
                .forEach(path -> assertThat(send(administrator, path))
                        .as(path)
                        .matches("(?s)HTTP/1.1 (400|403|404|405) .*")
                        .doesNotContain("Set-Cookie"));
        assertThat(AllRows.in(forum)).isEqualTo(before);
    }

    @Test
    void whoMayNotMayNotHoweverTheAddressIsSpelt() throws Exception {
        String member = session("Mia", Role.MEMBER);
        forms().forEach(form -> {
            int plainly = status(member, form);
            spellings(form)
                    .forEach(path -> assertThat(status(member, path)).as(path).isIn(400, 404, 405, 429, plainly));
        });
    }

    @Test
    void pageThatOnesFormWasAboutIsLinkedToHoweverItsAddressWasSpelt() {
        Visitor nobody = forum.visitor();
        Stream.of(
                        "/invitations/1/take-back",
                        "/invitations/%31/take-back",
                        "/comments/%31/hide",
                        "/inbox/%31/open",
                        "/moderation/batches/%31/undo",
                        "/articles/%6Fn-porches/lock")
                .forEach(path -> {
                    Page refused = nobody.postOnly(path, "body", "An hour's work");
                    assertThat(refused.status()).as(path).isEqualTo(403);
                    String signIn = refused.document()
                            .select("a[href^=/sign-in?return_to]")
                            .attr("href");
                    assertThat(signIn).as(path).doesNotContain("take-back", "hide", "open", "undo", "lock");
                });
    }

    @Test
    void limitCountsPostsToAllSpellings() {
        Visitor ada = forum.visitor();
        List<String> taken = List.of(
                "/articles/on-porches/comments",
                "/articles/%6Fn-porches/comments",
                "/articles/%6fn-porches/comments",
                "/articles/on%2Dporches/comments",
                "/articles/o%6e-porches/comments");
        for (String path : taken) {
            assertThat(post(ada, path, "Said at " + path).status()).as(path).isEqualTo(303);
        }
        taken.forEach(path ->
                assertThat(post(ada, path, "More at " + path).status()).as(path).isEqualTo(429));
    }

    private static Page post(Visitor visitor, String path, String body) {
        return visitor.postOnly(path, "name", "Ada", "body", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/appearance/", "/articles/on-porches/comments/", "/sign-in/", "/moderation/batches/"})
    void formSentToAnAddressWithASlashIsShownBack(String path) {
        Page refused = forum.visitor().postOnly(path, "body", "An hour's work");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("textarea")).isEqualTo("An hour's work");
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/on-porches/, /articles/on-porches",
        "/articles/on-porches/?sort=oldest&x=%20, /articles/on-porches?sort=oldest&x=%20",
        "/sign-in/, /sign-in",
        "/nowhere/, /nowhere",
        "/appearance/, /appearance"
    })
    void readersAreLedFromAnAddressWithASlashToTheOneWithout(String from, String to) {
        for (String method : List.of("GET", "HEAD")) {
            Page page = forum.visitor().send(method, from);
            assertThat(page.status()).isEqualTo(301);
            assertThat(page.location()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "///evil.example/", "/%2F/evil.example/", "/..//evil.example/", "/;//x/"})
    void nobodyIsLedElsewhere(String path) {
        Page page = forum.visitor().send("GET", forum.address() + path);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.location()).isEmpty();
    }
}
