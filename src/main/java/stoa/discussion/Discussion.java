package stoa.discussion;

import gg.jte.Content;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import stoa.account.Accounts;
import stoa.account.Members;
import stoa.account.SiteChoices;
import stoa.account.Visit;
import stoa.http.PartCache;
import stoa.platform.Platform;

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

    /** The last is told of every comment that is posted, with its id, within the same transaction. */
    public Discussion(
            Platform platform,
            Accounts accounts,
            ConversationRules rules,
            Screening screening,
            ObjLongConsumer<NewComment> told) {
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
        this.posting = new Posting(articles, comments, platform.clock(), rules.postsPerMinute(), screening, told);
    }

    /**
     * The controllers.
     *
     * @param personal makes what stands above an article's thread for one person only
     * @param onDeletion is told of each comment that its writer deletes, within the same transaction
     */
    public DiscussionPages pages(
            PartCache parts, BiFunction<Visit, Article, Content> personal, LongConsumer onDeletion) {
        return new DiscussionPages(this, platform, parts, personal, onDeletion);
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
