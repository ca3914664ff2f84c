package stoa.screening;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Words and patterns to look for, one on each line: a line between slashes is a pattern (RE2 syntax), any other the words
 * themselves, whole and in capital or small letters. RE2 takes time in proportion to the text whatever the pattern, so that
 * none can hang the forum.
 */
final class WordList {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 200;

    /** Letters and digits in any script: what is none of them ends a word. */
    private static final String EDGE = "[^\\pL\\pN_]";

    private record Line(String written, Pattern pattern) {}

    private final List<Line> lines;

    private WordList(List<Line> lines) {
        this.lines = lines;
    }

    /** Lines that are no pattern are passed over: {@link #problem} has refused them. */
    static WordList of(String written) {
        return new WordList(lines(written).stream()
                .map(WordList::line)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Line> line(String written) {
        try {
            return Optional.of(new Line(written, pattern(written)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with what was typed, in a sentence that names the line. */
    static Optional<String> problem(String written) {
        List<String> lines = lines(written);
        if (lines.size() > MOST_LINES) {
            return Optional.of("There can be %d lines; these are %d.".formatted(MOST_LINES, lines.size()));
        }
        return lines.stream().map(WordList::problemOf).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> problemOf(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.of("A line has at most %d characters; “%s…” has %d."
                    .formatted(LONGEST_LINE, line.substring(0, 40), line.length()));
        }
        try {
            pattern(line);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("“%s” is no pattern: %s. Between slashes goes a pattern such as /cheap +pills/."
                    .formatted(line, e.getDescription()));
        }
    }

    private static Pattern pattern(String line) {
        boolean written = line.length() > 2 && line.startsWith("/") && line.endsWith("/");
        String pattern = written
                ? line.substring(1, line.length() - 1)
                : "(?:^|" + EDGE + ")" + Pattern.quote(line) + "(?:$|" + EDGE + ")";
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static List<String> lines(String written) {
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The first line that matches, with what it matches. */
    Optional<String> find(String text) {
        for (Line line : lines) {
            Matcher matcher = line.pattern().matcher(text);
            if (matcher.find()) {
                return Optional.of("“%s” matches %s".formatted(matcher.group().strip(), line.written()));
            }
        }
        return Optional.empty();
    }
}
