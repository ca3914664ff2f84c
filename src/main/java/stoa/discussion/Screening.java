package stoa.discussion;

import org.jspecify.annotations.Nullable;

/** The rules that look at a comment before it is out; what they are is not known here. */
public interface Screening {
    /** No rules at all: for what comes from elsewhere, or was made up. */
    Screening NONE = new Screening() {
        @Override
        public Verdict screen(Article article, NewComment comment, @Nullable Long id) {
            return Verdict.CLEAR;
        }

        @Override
        public void note(Verdict verdict, NewComment comment, @Nullable Long id) {}
    };

    /**
     * To be called within the transaction that posts or changes the comment.
     *
     * @param id of one that is changed; none for one that is posted
     */
    Verdict screen(Article article, NewComment comment, @Nullable Long id);

    /**
     * Keeps what was found, within the same transaction.
     *
     * @param id of the comment; none where it was refused
     */
    void note(Verdict verdict, NewComment comment, @Nullable Long id);
}
