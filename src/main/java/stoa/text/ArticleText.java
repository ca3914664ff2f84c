package stoa.text;

/** An article's text ready to be shown, and the list of its headings. */
public record ArticleText(SafeHtml html, Contents contents) {}
