package stoa.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Markup that was made by {@link Markdown} and may stand in a page as it is. */
public final class SafeHtml implements Content {
    public static final SafeHtml NONE = new SafeHtml("");

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** For markup that {@link Markdown} just made or that the database kept of it: never for anything typed. */
    public static SafeHtml trusted(String html) {
        return new SafeHtml(html);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
