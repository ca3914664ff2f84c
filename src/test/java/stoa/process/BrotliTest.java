package stoa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native library in the packaged jar. */
@Tag("process")
class BrotliTest {
    @TempDir
    private Path folder;

    @Test
    void libraryComesFromTheJarAndLeavesNoFileBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (StoaProcess server = serveWith("-Djava.io.tmpdir=" + temporary)) {
            assertThat(encoding(server)).isEqualTo("br");
            server.kill();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whereItCannotBeLoadedGzipHasToDo() throws Exception {
        try (StoaProcess server = serveWith("-Dbrotli4j.library.path=/nowhere/libbrotli.so")) {
            assertThat(encoding(server)).isEqualTo("gzip");
            assertThat(server.errors()).doesNotContain("WARN", "ERROR", "Brotli - ");
        }
    }

    private StoaProcess serveWith(String option) throws Exception {
        String data = folder.resolve("data").toString();
        StoaProcess server =
                StoaProcess.start(Map.of("JDK_JAVA_OPTIONS", option), "serve", "--port", "0", "--data", data);
        server.readUntil("Stoa is at ");
        return server;
    }

    private static String encoding(StoaProcess server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address())
                .header("Accept-Encoding", "gzip, br")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Encoding")
                .orElse("");
    }
}
