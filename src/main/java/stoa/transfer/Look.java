package stoa.transfer;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a stretch of text looks.
 *
 * @param link where it leads, empty if nowhere
 */
record Look(Set<Style> styles, String link) {
    static final Look PLAIN = new Look(Set.of(), "");

    /** What text can be, from the outside in. */
    enum Style {
        STRONG,
        EMPHASIS,
        STRIKE,
        CODE
    }

    Look with(Style style) {
        EnumSet<Style> more = EnumSet.of(style);
        more.addAll(styles);
        return new Look(Set.copyOf(more), link);
    }

    Look leadingTo(String address) {
        return new Look(styles, address);
    }

    /** What both share: the look of the space between them. */
    Look shared(Look other) {
        EnumSet<Style> both = EnumSet.noneOf(Style.class);
        both.addAll(styles);
        both.retainAll(other.styles);
        return new Look(Set.copyOf(both), link.equals(other.link) ? link : "");
    }
}
