package stoa.discussion;

/**
 * A comment that a page names without showing its text there.
 *
 * @param elsewhere whether it stands on another page
 */
public record NamedComment(long id, String authorName, Comment.State state, boolean elsewhere) {
    static NamedComment of(Comment comment) {
        return new NamedComment(comment.id(), comment.authorName(), comment.state(), false);
    }

    public boolean isVisible() {
        return state == Comment.State.VISIBLE;
    }

    public String address() {
        return elsewhere ? "/comments/" + id : "#comment-" + id;
    }

    /** The page that begins with it and goes on with what was said after it in the same thread. */
    public String threadPath() {
        return "/comments/" + id + "/thread";
    }
}
