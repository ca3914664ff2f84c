package stoa.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    private Path first;

    @TempDir
    private Path second;

    @Test
    void chromiumItselfComesBeforeItsRelativesWhereverItIs() throws IOException {
        program(first, "google-chrome");
        Path chromium = program(second, "chromium");
        Files.createDirectory(first.resolve("chromium"));

        assertThat(Chromium.onPath(first + File.pathSeparator + second)).contains(chromium);
    }

    @Test
    void machineWithoutBrowserHasNone() throws IOException {
        Files.createFile(first.resolve("chromium"));

        assertThat(Chromium.onPath(first + File.pathSeparator + second)).isEmpty();
    }

    @Test
    void wronglyNamedBrowserIsNotReplacedSilently() {
        assertThatThrownBy(() -> Chromium.named(first.resolve("nothing").toString()))
                .hasMessageContaining("stoa.chromium")
                .hasMessageContaining("nothing");
    }

    private static Path program(Path folder, String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
