package stoa.transfer;

import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;

/** Lines of plain text on their way to Markdown: each is a paragraph, and some are headings. */
final class PlainText {
    private static final int LONGEST_HEADING = 80;
    private static final int MOST_WORDS = 12;

    /** What ends a sentence, in the scripts that have such signs, or a part of one. */
    private static final Set<Integer> ENDINGS = Set.of(
            (int) '.', (int) '!', (int) '?', (int) ':', (int) ';', (int) ',', (int) '…', (int) '。', (int) '！',
            (int) '？', (int) '：', (int) '；', (int) '，', (int) '、', (int) '؟', (int) '؛', (int) '،', (int) '۔',
            (int) '।');

    private static final String CLOSING = "[\"'”’»›)\\]]+$";

    private PlainText() {}

    static Source article(List<String> lines) {
        Document document = new Document();
        for (String line : lines) {
            document.appendChild(isHeading(line) ? with(heading(), line) : with(new Paragraph(), line));
        }
        return Source.of(document);
    }

    static Source comment(List<String> lines) {
        Document document = new Document();
        lines.forEach(line -> document.appendChild(with(new Paragraph(), line)));
        return Source.of(document);
    }

    /** Whether the line is short and ends without a sign that ends a sentence, quotes and brackets aside. */
    static boolean isHeading(String line) {
        if (line.length() > LONGEST_HEADING || line.split("\\s+", -1).length > MOST_WORDS) {
            return false;
        }
        String bare = line.replaceAll(CLOSING, "");
        return !bare.isEmpty() && !ENDINGS.contains(bare.codePointBefore(bare.length()));
    }

    private static Heading heading() {
        Heading heading = new Heading();
        heading.setLevel(2);
        return heading;
    }

    private static Block with(Block block, String line) {
        RunningText run = new RunningText();
        run.add(line, InlineStyle.PLAIN);
        run.paragraphs().forEach(spans -> Inlines.append(block, spans));
        return block;
    }
}
