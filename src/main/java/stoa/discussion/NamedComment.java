package stoa.discussion;

import stoa.text.TypedText;

/**
 * A comment that a page names without showing its text there.
 *
 * @param elsewhere whether it stands on another page
 */
public record NamedComment(long id, String authorName, Comment.State state, boolean elsewhere) {
    /** Of a name in a link, in code points. */
    private static final int BRIEF = 20;

    static NamedComment of(Comment comment) {
        return new NamedComment(comment.id(), comment.authorName(), comment.state(), false);
    }

    public boolean isVisible() {
        return state == Comment.State.VISIBLE;
    }

    /** The author's name, or the beginning of a long one. */
    public String briefName() {
        return TypedText.beginning(authorName, BRIEF);
    }

    public String address() {
        return elsewhere ? "/comments/" + id : "#comment-" + id;
    }

    /** The page that begins with it and goes on with what was said after it in the same thread. */
    public String threadPath() {
        return "/comments/" + id + "/thread";
    }
}
