package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template uses types and pieces of its own package and of those below it, as classes do. */
class PagesReachDownTest {
    /** Of folders that are named for what is on the page. */
    private static final Map<String, String> PACKAGES = Map.of(
            "article", "discussion",
            "comment", "discussion",
            "layout", "account");

    private static final Pattern TYPE = Pattern.compile("@import (?:static )?stoa\\.([a-z.0-9]+)\\.[A-Z]");
    private static final Pattern PIECE = Pattern.compile("@template\\.([\\w.]+)\\.\\w+\\(");

    static Stream<Path> templates() throws IOException {
        return Stream.of("src/main/jte", "src/main/jte-plain").flatMap(root -> {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                return all.filter(file -> file.toString().endsWith(".jte")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void pageKnowsWhatIsBelow(Path template) throws IOException {
        String own = packageOf(folder(template));
        String text = Files.readString(template);
        List<String> known = Stream.concat(named(TYPE, text), named(PIECE, text).map(PagesReachDownTest::packageOf))
                .toList();
        assertThat(known).allMatch(other -> other.equals(own) || isBelow(own, other));
    }

    /** As in {@code moderation.log}. */
    private static String folder(Path template) {
        return template.subpath(3, template.getNameCount() - 1).toString().replace('/', '.');
    }

    private static Stream<String> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1));
    }

    private static boolean isBelow(String own, String other) {
        return ArchitectureTest.below(own).contains(other);
    }

    private static String packageOf(String folder) {
        return PACKAGES.getOrDefault(folder, folder);
    }
}
