package stoa.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stoa.text.TypedText;

/** Takes a page saved as plain text apart. */
final class TextPageReader {
    /** As in {@code Ada Example May 27, 2023 at 16:42}: a name of a few words, and when. */
    private static final Pattern REMARK =
            Pattern.compile("(\\S.*?) ((?:\\p{Lu}\\p{L}+) \\d{1,2}, \\d{4} at \\d{1,2}:\\d{2})");

    private static final String THREAD = "Comments";
    private static final int LONGEST_REMARK = 400;

    private final List<String> lines;
    private int next;

    private TextPageReader(List<String> lines) {
        this.lines = lines;
    }

    /** Throws {@link UnreadableException} where the text is not such a page. */
    static TextPage read(String text) throws UnreadableException {
        List<String> lines = TypedText.text(text).isEmpty()
                ? List.of()
                : text.lines().map(line -> TypedText.printable(line).strip()).toList();
        return new TextPageReader(lines).page();
    }

    private TextPage page() throws UnreadableException {
        skipBlank();
        if (atEnd()) {
            throw new UnreadableException(1, "The file is empty. Its first line is the title of the article.");
        }
        String title = TypedText.line(lines.get(next++));
        List<String> body = new ArrayList<>();
        while (!atEnd() && !lines.get(next).equals(THREAD)) {
            addText(body);
        }
        check(title, body);
        next++;
        return new TextPage(title, List.copyOf(body), thread());
    }

    private void check(String title, List<String> body) throws UnreadableException {
        if (title.equals(THREAD)) {
            throw new UnreadableException(next, "The first line is the title of the article, not “Comments”.");
        }
        if (body.isEmpty()) {
            throw new UnreadableException(
                    Math.max(1, next), "The article has no text below its title. Put each paragraph on a line.");
        }
        if (TypedText.length(title) > Limits.TITLE) {
            throw new UnreadableException(
                    1,
                    "The first line is the title, with at most %d characters; this one has %,d. Shorten it."
                            .formatted(Limits.TITLE, TypedText.length(title)));
        }
    }

    private List<TextPage.Remark> thread() throws UnreadableException {
        List<TextPage.Remark> thread = new ArrayList<>();
        skipBlank();
        while (!atEnd()) {
            Matcher heading = remark(lines.get(next));
            if (!heading.matches()) {
                throw new UnreadableException(
                        next + 1,
                        "A comment begins with a line like “Ada Example May 27, 2023 at 16:42”; this line is different.");
            }
            thread.add(remark(heading));
        }
        return List.copyOf(thread);
    }

    private TextPage.Remark remark(Matcher heading) {
        int line = ++next;
        List<String> text = new ArrayList<>();
        while (!atEnd() && !remark(lines.get(next)).matches()) {
            addText(text);
        }
        return new TextPage.Remark(line, TypedText.line(heading.group(1)), heading.group(2), List.copyOf(text));
    }

    private static Matcher remark(String line) {
        // nobody's name is longer, and the pattern need not look at a paragraph of a megabyte
        return REMARK.matcher(line.length() > LONGEST_REMARK ? "" : line);
    }

    private void addText(List<String> text) {
        String line = lines.get(next++);
        if (!line.isEmpty()) {
            text.add(line);
        }
    }

    private void skipBlank() {
        while (!atEnd() && lines.get(next).isEmpty()) {
            next++;
        }
    }

    private boolean atEnd() {
        return next >= lines.size();
    }
}
