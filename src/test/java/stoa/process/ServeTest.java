package stoa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class ServeTest {
    @TempDir
    private Path folder;

    @Test
    void firstStartShowsAnArticleAndPrintsWhereTheAdministratorIsMade() throws Exception {
        try (StoaProcess server = StoaProcess.serve(folder)) {
            String invitation = server.readUntil("Create the first administrator");
            String page = invitation.substring(invitation.indexOf("http"));

            assertThat(Jsoup.connect(page).get().text()).contains("Create administrator");
            assertThat(Jsoup.connect(server.address().toString())
                            .get()
                            .select("h2")
                            .text())
                    .contains("Welcome to your forum");
        }
    }

    @Test
    void emptyStartShowsNoArticle() throws Exception {
        try (StoaProcess server = StoaProcess.serve(folder, "--empty")) {
            assertThat(Jsoup.connect(server.address().toString()).get().select("article"))
                    .isEmpty();
        }
    }

    @Test
    void stopsOnSigtermAndFinishesTheRequestUnderWay() throws Exception {
        String form = "name=Ada&button=post&body=Written+slowly";
        try (StoaProcess server = StoaProcess.serve(folder);
                Socket socket = socketTo(server.address())) {
            OutputStream out = socket.getOutputStream();
            beginForm(socket, form.length());
            server.terminate();
            out.write(form.getBytes(StandardCharsets.US_ASCII));
            assertThat(line(socket)).isEmpty();
            assertThat(line(socket)).contains("303");
            assertThat(server.endsWithin(5)).isTrue();
        }
        try (StoaProcess server = StoaProcess.serve(folder)) {
            assertThat(Jsoup.connect(server.address() + "/articles/welcome-to-your-forum")
                            .get()
                            .text())
                    .contains("Written slowly");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void stopsOnSigtermAlsoWhileAFormIsNotSentToItsEnd() throws Exception {
        try (StoaProcess server = StoaProcess.serve(folder);
                Socket socket = socketTo(server.address())) {
            beginForm(socket, 10);
            server.terminate();
            assertThat(server.endsWithin(15)).isTrue();
            assertThat(server.errors()).isEmpty();
        }
        try (StoaProcess server = StoaProcess.serve(folder)) {
            assertThat(server.errors()).as("the database was closed").isEmpty();
        }
    }

    /** Sends the head of a form; once the server asks for the rest, it is at work on this request. */
    private static void beginForm(Socket socket, int length) throws Exception {
        String head = "POST /articles/welcome-to-your-forum/comments HTTP/1.1\r\nHost: localhost\r\n"
                + "Expect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        assertThat(line(socket)).contains("100");
    }

    private static Socket socketTo(URI address) throws Exception {
        return new Socket("localhost", address.getPort());
    }

    private static String line(Socket socket) throws Exception {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().trim();
    }

    @Test
    void folderInUseIsRefusedInOneLine() throws Exception {
        try (StoaProcess server = StoaProcess.serve(folder);
                StoaProcess second = StoaProcess.start("serve", "--port", "0", "--data", folder.toString())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .hasLineCount(1)
                    .contains("is in use by a running Stoa")
                    .contains(folder.toString());
            assertThat(Jsoup.connect(server.address() + "/health").execute().body())
                    .startsWith("database: yes");
        }
    }

    @Test
    void portInUseIsRefusedInOneLine() throws Exception {
        try (StoaProcess server = StoaProcess.serve(folder);
                StoaProcess second = StoaProcess.start(
                        "serve",
                        "--port",
                        String.valueOf(server.address().getPort()),
                        "--data",
                        folder.resolve("other").toString())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .hasLineCount(1)
                    .contains(String.valueOf(server.address().getPort()))
                    .contains("--port");
        }
    }

    @Test
    void settingFromTheEnvironmentIsReadAndWhenWrongNamed() throws Exception {
        try (StoaProcess server = StoaProcess.start(
                Map.of("STOA_COMMENTS_PER_PAGE", "5"), "serve", "--port", "0", "--data", folder.toString())) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.errors()).contains("--comments-per-page must be 10 to 1000, not 5");
        }
    }

    @Test
    void administratorIsMadeAndHelpedWithAPasswordFromStandardInput() throws Exception {
        try (StoaProcess create = StoaProcess.start("admin", "create", "--name", "Ada", "--data", folder.toString())) {
            create.say("seven lamps in a row");
            assertThat(create.exitCode()).isZero();
            assertThat(create.rest()).contains("Ada can sign in");
        }
        try (StoaProcess again = StoaProcess.start("admin", "create", "--name", "ada", "--data", folder.toString())) {
            again.say("seven lamps in a row");
            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.errors()).hasLineCount(1).contains("is taken");
        }
        try (StoaProcess change =
                StoaProcess.start("admin", "password", "--name", "ADA", "--data", folder.toString())) {
            change.say("eight lamps in a row");
            assertThat(change.exitCode()).isZero();
            assertThat(change.rest()).contains("The password of Ada is changed");
        }
        try (StoaProcess last =
                StoaProcess.start("admin", "role", "--name", "ada", "--role", "member", "--data", folder.toString())) {
            assertThat(last.exitCode()).isEqualTo(1);
            assertThat(last.errors()).hasLineCount(1).contains("last administrator");
        }
        try (StoaProcess server = StoaProcess.serve(folder)) {
            assertThat(Jsoup.connect(server.address() + "/sign-in")
                            .data("name", "Ada", "password", "eight lamps in a row")
                            .post()
                            .text())
                    .contains("Write an article");
        }
    }
}
