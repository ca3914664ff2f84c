package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final Path FOLDER = Path.of("src/main/jte");

    /** What the content security policy would not let run, and what would switch the escaping off. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\$unsafe|<script(?![^>]*\\ssrc=)|<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    private Path generated;

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInlineOrUnescaped(Path template) {
        assertThat(read(template)).doesNotContainPattern(FORBIDDEN);
    }

    @Test
    void everyTemplateKeepsToTheHtmlPolicy() throws IOException {
        assertThat(generate(FOLDER)).hasSameSizeAs(templates());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick=\"alert(1)\">x</p>",
                "@param String name\n<p class=${name}>x</p>",
                "@param String name\n<p ${name}=\"1\">x</p>",
                "<P>x</P>"
            })
    void htmlPolicyWouldRefuseWhatEscapesEscaping(String template, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("page.jte"), template);

        assertThatThrownBy(() -> generate(folder)).isInstanceOf(TemplateException.class);
    }

    private List<String> generate(Path folder) {
        TemplateEngine engine = TemplateEngine.create(new DirectoryCodeResolver(folder), generated, ContentType.Html);
        OwaspHtmlPolicy policy = new OwaspHtmlPolicy();
        policy.addPolicy(new PreventInlineEventHandlers());
        engine.setHtmlPolicy(policy);
        return engine.generateAll();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
