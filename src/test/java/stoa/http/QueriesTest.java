package stoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.SharedForum;

/** What may stand after the question mark of an address: what cannot be read for sure is refused, whoever would read it. */
@Tag("http")
@SharedForum
class QueriesTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @BeforeAll
    void keepPages() throws Exception {
        forum.article("On porches");
        forum.visitor().get("/");
        forum.visitor().get("/articles/on-porches");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?before=%zz",
                "/?before=%",
                "/?before=1&%",
                "/?x=%2",
                "/?%zz=1",
                "/?x=%+1",
                "/?x=%u0041",
                "/?x=%ff",
                "/?x=%c0%af",
                "/?x=%ed%a0%80",
                "/?x=%e2%82",
                "/?x=\u00ff",
                "/?x=\u00c3\u00a9",
                "/articles/on-porches?sort=%zz",
                "/articles/on-porches?sort=oldest&utm_source=100%",
                "/sign-in?return_to=%zz",
                "/password/new?key=%",
                "/static/none.css?%",
                "/health?write=%zz",
                "/nowhere?%zz",
                "/nowhere/?%zz"
            })
    void whatCannotBeReadForSureIsRefusedInWords(String target) throws IOException {
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT"}) {
            String answer = answer(method, target);
            assertThat(answer).startsWith("HTTP/1.1 400 ");
            if (!method.equals("HEAD")) {
                assertThat(answer).contains("A part of this request cannot be read. Check the address.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?",
                "/?x",
                "/?&&=&",
                "/?x=%20+%25",
                "/?x=%C3%A9&x=%c3%a9",
                "/?%F0%9F%98%80=%00",
                "/articles/on-porches?utm_source=Spring%20letter"
            })
    void whatCanBeReadIsTaken(String target) throws IOException {
        assertThat(answer("GET", target)).startsWith("HTTP/1.1 200 ");
    }

    private String answer(String method, String target) throws IOException {
        try (RawClient client = new RawClient(forum.address())) {
            return client.send(method + " " + target
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .rest();
        }
    }
}
