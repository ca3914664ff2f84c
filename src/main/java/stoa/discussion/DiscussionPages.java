package stoa.discussion;

import java.util.function.LongConsumer;
import stoa.http.SharedPartCache;
import stoa.notice.Follows;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** The controllers of articles and of what is said under them. */
public final class DiscussionPages {
    private final Discussion discussion;
    private final Platform platform;
    private final SharedPartCache parts;
    private final LongConsumer onDeletion;
    private final Templates templates;

    DiscussionPages(Discussion discussion, Platform platform, SharedPartCache parts, LongConsumer onDeletion) {
        this.discussion = discussion;
        this.platform = platform;
        this.parts = parts;
        this.onDeletion = onDeletion;
        this.templates = platform.pages();
    }

    public ArticleController articles() {
        return new ArticleController(
                discussion.articles(),
                discussion.comments(),
                discussion.paging(),
                new ArticleView(platform, discussion, parts),
                follows(),
                platform.clock(),
                templates);
    }

    public ArticleEditor articleEditor() {
        return new ArticleEditor(
                discussion.articles(), discussion.defaults(), platform.markdown(), platform.clock(), templates);
    }

    public CommentController comments() {
        return new CommentController(platform, discussion);
    }

    public CommentEditor commentEditor() {
        return new CommentEditor(platform, discussion);
    }

    public OwnCommentController ownComments() {
        return new OwnCommentController(platform, discussion, onDeletion);
    }

    public HistoryController histories() {
        return new HistoryController(
                discussion.articles(),
                discussion.comments(),
                discussion.revisions(),
                discussion.places(),
                discussion.scopes(),
                parts,
                templates);
    }

    public FollowController follows() {
        return new FollowController(discussion.articles(), platform.store(Follows.class), templates);
    }

    public ThanksController thanks() {
        return new ThanksController(
                discussion.articles(),
                discussion.comments(),
                discussion.thanks(),
                discussion.places(),
                platform.clock());
    }
}
