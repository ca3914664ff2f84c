package stoa.discussion;

import org.jspecify.annotations.Nullable;
import stoa.text.SafeHtml;

/**
 * A comment on its writer's way to change it.
 *
 * @param time how much longer that is possible
 * @param preview of what was typed, where that was asked for
 */
public record EditPage(
        Article article,
        Comment comment,
        EditForm form,
        EditTimeLeft time,
        @Nullable SafeHtml preview) {
    /** Whether somebody else, or another window, was faster. */
    public boolean isOvertaken() {
        return form.status() == CommentEditor.CONFLICT && comment.isVisible();
    }
}
