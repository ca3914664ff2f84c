package stoa.transfer;

/** How much of a text's markup is kept when it becomes Markdown; its words always are. */
enum Fidelity {
    ALL,
    /** For emphasis that Markdown has no way to write, such as a part of a word that is a sign. */
    WITHOUT_EMPHASIS,
    /** For more links than a page can be asked to parse. */
    WORDS_ONLY;

    InlineStyle keep(InlineStyle look) {
        return switch (this) {
            case ALL -> look;
            case WITHOUT_EMPHASIS -> InlineStyle.PLAIN.leadingTo(look.link());
            case WORDS_ONLY -> InlineStyle.PLAIN;
        };
    }
}
