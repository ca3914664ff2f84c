package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.command.Main;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "admin --help",
                "admin create --help",
                "admin role --help",
                "admin two-step-off --help",
                "check --help",
                "import text --help"
            })
    void helpIsNoError(String line) {
        assertThat(run(line)).isZero();
        assertThat(out.toString()).startsWith("Usage: stoa");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionIsNoError() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("stoa ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOST",
                "PORT",
                "DATA",
                "DATABASE_URL",
                "BASE_URL",
                "TRUSTED_PROXIES",
                "POSTS_PER_MINUTE",
                "COMMENTS_PER_PAGE",
                "METRICS_TOKEN",
                "EMPTY"
            })
    void helpNamesEachSettingAndItsVariable(String name) {
        run("serve --help");
        assertThat(out.toString())
                .contains(
                        "STOA_" + name,
                        "--" + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | subcommand",
                "admin | stoa admin create",
                "admin create | --name",
                "admin role --name Ada | --role",
                "admin role --name Ada --role king | --role must be member, moderator or administrator, not king",
                "import | stoa import text",
                "import text | FILE",
                "import text x.txt --zone Atlantis | --zone",
                "serve --colour red | --colour",
                "serve --port banana | --port",
                "serve --port 65536 | --port must be 0 to 65535, not 65536",
                "serve --comments-per-page 9 | --comments-per-page must be 10 to 1000, not 9",
                "serve --posts-per-minute 0 | --posts-per-minute must be 1 to 1000, not 0",
                "serve --base-url ftp://example.org | --base-url must be like https://forum.example.org",
                "serve --cache -1 | --cache must be 0 to 4096, not -1",
                "serve --shared-cache 3601 | --shared-cache must be 0 to 3600, not 3601",
                "serve --metrics-token fifteen-letters | --metrics-token must be 16 characters or more",
                "serve --metrics-token sixteen-lëtters! | --metrics-token must be 16 characters or more",
                "serve --trusted-proxies 10.0.0.0/99 | 10.0.0.0/99"
            })
    void wrongUseIsSaidInTwoLinesAndEndsWithTwo(String line, String words) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString())
                .hasLineCount(2)
                .startsWith("stoa: ")
                .contains(words)
                .contains("--help");
        assertThat(out.toString()).isEmpty();
    }
}
