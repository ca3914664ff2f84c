package stoa.text;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Markdown as Stoa understands it: CommonMark with strikethrough and bare links, without raw HTML and without images.
 * What it makes passes a second, independent gate; what fails there, or is nested beyond reason, comes out as plain
 * paragraphs instead.
 */
public final class Markdown {
    private static final Logger LOG = LoggerFactory.getLogger(Markdown.class);

    /** Deeper nesting than any conversation has; parser and browsers slow down or fail on much more. */
    private static final int DEEPEST = 40;

    private static final List<Extension> DIALECT = List.of(AutolinkExtension.create(), StrikethroughExtension.create());

    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h2", "h3", "h4", "h5", "h6", "hr", "del")
            .addAttributes("a", "rel", "title")
            .addAttributes("code", "class")
            .addAttributes("ol", "start")
            .addAttributes(":all", "id")
            .removeProtocols("a", "href", "ftp");

    private final Parser parser = Parser.builder()
            .extensions(DIALECT)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(DIALECT)
            .escapeHtml(true)
            .attributeProviderFactory(context -> (AttributeProvider) Markdown::addAttributes)
            .build();

    /** Whether it would be shown as plain paragraphs, marks and all, because it would take too long to parse. */
    public static boolean isTooIntricate(String source) {
        return ParsingCost.isBeyond(ParsingCost.MOST_IN_COMMENT, source);
    }

    /** A comment: headings become bold paragraphs. Throws {@link TooMuchMarkupException} where it would be too large. */
    public SafeHtml comment(String source) {
        return asComment(source, MarkupLimit.COMMENT);
    }

    /** As {@link #comment}, for what is longer than one. */
    public SafeHtml terms(String source) {
        return asComment(source, MarkupLimit.TERMS);
    }

    /** As {@link #comment}, but in plain paragraphs, marks and all, where it would be too large. */
    public SafeHtml commentOrPlain(String source) {
        try {
            return comment(source);
        } catch (TooMuchMarkupException e) {
            return plain(source);
        }
    }

    private SafeHtml asComment(String source, int most) {
        if (ParsingCost.isBeyond(ParsingCost.MOST_IN_COMMENT, source)) {
            return plain(source);
        }
        MarkupLimit room = new MarkupLimit(source, most);
        Node document = parser.parse(source);
        MarkdownSafelist.inComment(document, room);
        return rendered(document, room, source);
    }

    /**
     * An article: headings keep their rank below the title and can be linked to. Throws {@link TooMuchMarkupException}
     * where it would be too large.
     */
    public ArticleText article(String source) {
        if (ParsingCost.isBeyond(ParsingCost.MOST_IN_ARTICLE, source)) {
            return new ArticleText(SafeHtml.trusted(plain(source, MarkupLimit.ARTICLE)), Contents.NONE);
        }
        MarkupLimit room = new MarkupLimit(source, MarkupLimit.ARTICLE);
        Node document = parser.parse(source);
        MarkdownSafelist.inArticle(document, room);
        Contents contents = Headings.number(document);
        if (contents.isTooLong()) {
            throw new TooMuchMarkupException();
        }
        return new ArticleText(rendered(document, room, source), contents);
    }

    /** As {@link #article}, but in plain paragraphs, marks and all, where it would be too large. */
    public ArticleText articleOrPlain(String source) {
        try {
            return article(source);
        } catch (TooMuchMarkupException e) {
            return new ArticleText(plain(source), Contents.NONE);
        }
    }

    private SafeHtml rendered(Node document, MarkupLimit room, String source) {
        renderer.render(document, room);
        return gate(room.toString(), source);
    }

    private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow ugc noopener");
        }
        if (node instanceof org.commonmark.node.Heading heading) {
            Headings.addId(heading, attributes);
        }
    }

    private static SafeHtml gate(String html, String source) {
        if (Jsoup.isValid(html, ALLOWED)) {
            return SafeHtml.trusted(html);
        }
        LOG.warn("Markup of {} characters did not pass the safelist and is shown as plain text", source.length());
        return plain(source);
    }

    private static SafeHtml plain(String source) {
        return SafeHtml.trusted(plain(source, Integer.MAX_VALUE));
    }

    private static String plain(String source, int most) {
        MarkupLimit html = new MarkupLimit(source, most);
        for (String paragraph : source.split("\n{2,}", -1)) {
            html.append("<p>")
                    .append(Entities.escape(paragraph).replace("\n", "<br>\n"))
                    .append("</p>\n");
        }
        return html.toString();
    }
}
