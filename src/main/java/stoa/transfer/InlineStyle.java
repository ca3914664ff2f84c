package stoa.transfer;

import java.util.EnumSet;
import java.util.Set;

/**
 * The inline style of a stretch of text, such as bold.
 *
 * @param link where it leads, empty if nowhere
 */
record InlineStyle(Set<Style> styles, String link) {
    static final InlineStyle PLAIN = new InlineStyle(Set.of(), "");

    /** What text can be, from the outside in. */
    enum Style {
        STRONG,
        EMPHASIS,
        STRIKE,
        CODE
    }

    InlineStyle with(Style style) {
        EnumSet<Style> more = EnumSet.of(style);
        more.addAll(styles);
        return new InlineStyle(Set.copyOf(more), link);
    }

    InlineStyle leadingTo(String address) {
        return new InlineStyle(styles, address);
    }

    /** What both share: the look of the space between them. */
    InlineStyle shared(InlineStyle other) {
        EnumSet<Style> both = EnumSet.noneOf(Style.class);
        both.addAll(styles);
        both.retainAll(other.styles);
        return new InlineStyle(Set.copyOf(both), link.equals(other.link) ? link : "");
    }
}
