package stoa.discussion;

import java.util.function.LongConsumer;
import stoa.account.Accounts;
import stoa.account.Members;
import stoa.account.SiteChoices;
import stoa.http.SharedPartCache;
import stoa.notice.Notifier;
import stoa.platform.Platform;
import stoa.screening.Screening;

/** What people say under articles: where it is kept, who may change it, and how more of it is posted. */
public final class Discussion {
    private final Platform platform;
    private final Accounts accounts;
    private final Articles articles;
    private final Comments comments;
    private final Outlines outlines;
    private final Paging paging;
    private final Places places;
    private final Ownership ownership;
    private final Editing editing;
    private final Screening screening;
    private final Posting posting;

    public Discussion(
            Platform platform, Accounts accounts, ConversationRules rules, Screening screening, Notifier notifier) {
        this.platform = platform;
        this.accounts = accounts;
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.outlines = platform.store(Outlines.class);
        this.paging = rules.paging();
        this.places = new Places(outlines, paging);
        this.ownership = new Ownership(platform.store(CommentKeys.class), platform.cookies());
        this.editing = new Editing(platform.clock(), rules.editTime());
        this.screening = screening;
        this.posting = new Posting(articles, comments, platform.clock(), rules.postsPerMinute(), screening, notifier);
    }

    /** The last is told of each comment that its writer deletes, within the same transaction. */
    public DiscussionPages pages(SharedPartCache parts, LongConsumer onDeletion) {
        return new DiscussionPages(this, platform, parts, onDeletion);
    }

    public Articles articles() {
        return articles;
    }

    public Places places() {
        return places;
    }

    public Ownership ownership() {
        return ownership;
    }

    public CommentAddition addition() {
        return new CommentAddition(articles, comments);
    }

    public Posting posting() {
        return posting;
    }

    /** What becomes of comments where nothing else is said for an article. */
    public DefaultsChoice defaults() {
        return new DefaultsChoice(platform.store(SiteChoices.class));
    }

    Members members() {
        return accounts.members();
    }

    Screening screening() {
        return screening;
    }

    Comments comments() {
        return comments;
    }

    Outlines outlines() {
        return outlines;
    }

    Paging paging() {
        return paging;
    }

    Editing editing() {
        return editing;
    }

    Revisions revisions() {
        return platform.store(Revisions.class);
    }

    Thanks thanks() {
        return platform.store(Thanks.class);
    }

    Scopes scopes() {
        return platform.store(Scopes.class);
    }
}
