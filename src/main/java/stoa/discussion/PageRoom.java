package stoa.discussion;

import stoa.text.Contents;
import stoa.text.HtmlSize;

/**
 * The room that a page has for comments.
 *
 * @param comments how many there may be
 * @param bytes of markup, with the links to where branches go on
 */
record PageRoom(int comments, int bytes) {
    /** Bytes of a page that browsers on small machines still show at once, and that few wait for. */
    private static final int LARGEST_PAGE = 500_000;

    /** What else is on every page, above all its head and foot, and the form for a comment. */
    private static final int AROUND = 12_000;

    /** What all forms for thanks hold together where they say in which order somebody reads. */
    private static final int ORDER = 14_000;

    /** Of a line in a list of contents, without its words and where it leads to. */
    private static final int CONTENTS_LINE = 60;

    /** For comments however long the article is, which is as long as its publisher wants: some twenty long ones. */
    private static final int LEAST = 100_000;

    /** Below an article, and a comment that is pinned above all others, of whose text the bytes are given. */
    static PageRoom below(Article article, int pinned, Sort sort, Paging paging) {
        int heading = 2 * HtmlSize.of(article.title()) + HtmlSize.of(article.summary()) + HtmlSize.of(article.notice());
        int text = HtmlSize.of(article.bodyHtml()) + contents(article.contents());
        int order = sort == Sort.OLDEST ? 0 : ORDER;
        return new PageRoom(paging.comments(), LARGEST_PAGE - AROUND - heading - text - pinned - order);
    }

    /** Where there is nothing else. */
    static PageRoom ofPage(Paging paging) {
        return new PageRoom(paging.comments(), LARGEST_PAGE - AROUND);
    }

    /** Whether there is place for one more after that many, if they take so much together, and links so much. */
    boolean hasPlace(int shown, int taken, int links) {
        return shown < comments && (taken <= LEAST || taken + links <= bytes);
    }

    private static int contents(Contents contents) {
        return contents.worthListing()
                ? contents.headings().stream()
                        .mapToInt(line -> CONTENTS_LINE + HtmlSize.of(line.id()) + HtmlSize.of(line.words()))
                        .sum()
                : 0;
    }
}
