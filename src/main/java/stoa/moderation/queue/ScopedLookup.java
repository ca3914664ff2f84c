package stoa.moderation.queue;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.Scopes;
import stoa.http.Ids;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.moderation.decision.Batches;
import stoa.platform.Platform;
import stoa.queue.QueueItem;
import stoa.queue.QueueItems;

/**
 * The lookup of what moderators read and decide about, which asks first whether they may see it. Whatever shows such a
 * thing gets it here, the pages that tell of a refusal too, before it looks at anything else that was sent.
 */
public final class ScopedLookup {
    private final Articles articles;
    private final Comments comments;
    private final QueueItems queue;
    private final Desk desk;
    private final Batches batches;
    private final Members members;
    private final Scopes scopes;

    ScopedLookup(Platform platform) {
        this.articles = platform.store(Articles.class);
        this.comments = platform.store(Comments.class);
        this.queue = platform.store(QueueItems.class);
        this.desk = platform.store(Desk.class);
        this.batches = platform.store(Batches.class);
        this.members = platform.store(Members.class);
        this.scopes = platform.store(Scopes.class);
    }

    /** The article whose slug is in the address. */
    public Article article(Context ctx) {
        Article article = articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        require(Visit.of(ctx), article.id());
        return article;
    }

    /** The comment whose number is in the address. */
    public Comment comment(Context ctx) {
        Comment comment = id(ctx).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
        require(Visit.of(ctx), comment.articleId());
        return comment;
    }

    /** The same, to be shown with a refusal; whoever may not see it gets the refusal alone. */
    public Comment comment(Context ctx, Refusal refusal) {
        return id(ctx).flatMap(comments::byId)
                .filter(comment -> allows(Visit.of(ctx), comment.articleId()))
                .orElseThrow(() -> new RefusedException(refusal));
    }

    /** The comment of that number, if there is one for this moderator. */
    public Optional<Comment> comment(Visit visit, @Nullable String id) {
        return parse(id).flatMap(comments::byId).filter(comment -> allows(visit, comment.articleId()));
    }

    /** What waits by the number in the address; empty where it does not wait any more. */
    public Optional<QueueItem> item(Context ctx) {
        Optional<QueueItem> item = queue.byId(id(ctx).orElseThrow(NotFoundResponse::new));
        item.ifPresent(found -> require(Visit.of(ctx), found.subject().articleId()));
        return item;
    }

    /** What waits by that number, to be shown, if there is something for this moderator. */
    public Optional<QueueRow> row(Visit visit, @Nullable String id) {
        return parse(id)
                .flatMap(queue::byId)
                .filter(item -> allows(visit, item.subject().articleId()))
                .flatMap(item -> desk.row(item.id()));
    }

    /** The same by the number in the address, to be shown with a refusal. */
    public Optional<QueueRow> row(Context ctx, Refusal refusal) {
        Optional<QueueItem> item = id(ctx).flatMap(queue::byId);
        if (!Visit.of(ctx).moderates()
                || item.filter(found -> !allows(Visit.of(ctx), found.subject().articleId()))
                        .isPresent()) {
            throw new RefusedException(refusal);
        }
        return item.flatMap(found -> desk.row(found.id()));
    }

    /** What waits by that number, to be decided about together with others; empty where it does not wait any more. */
    public Optional<QueueRow> chosen(Visit visit, String id) {
        Optional<QueueItem> item = parse(id).flatMap(queue::byId);
        item.ifPresent(found -> require(visit, found.subject().articleId()));
        return item.flatMap(found -> desk.row(found.id()));
    }

    /** Decisions that were taken together, by the number in the address. */
    public DeskPage.DoneBatch batch(Context ctx) {
        DeskPage.DoneBatch batch = id(ctx).flatMap(this::batch).orElseThrow(NotFoundResponse::new);
        if (batch.decisions().isEmpty()) {
            require(Visit.of(ctx), null);
        }
        batch.decisions().forEach(decision -> require(Visit.of(ctx), decision.articleId()));
        return batch;
    }

    /** The same by their number, if this moderator may see all of them. */
    public Optional<DeskPage.DoneBatch> batch(Visit visit, @Nullable String id) {
        return parse(id)
                .flatMap(this::batch)
                .filter(batch -> batch.decisions().stream().allMatch(one -> allows(visit, one.articleId())))
                .filter(batch -> !batch.decisions().isEmpty() || allows(visit, null));
    }

    private Optional<DeskPage.DoneBatch> batch(long id) {
        return batches.byId(id).map(batch -> new DeskPage.DoneBatch(batch, batches.decisions(id)));
    }

    /** The member whose number is in the address: what is about a member alone is for those who moderate everywhere. */
    public Member member(Context ctx) {
        require(Visit.of(ctx), null);
        return id(ctx).flatMap(members::byId).orElseThrow(NotFoundResponse::new);
    }

    /** The same, to be shown with a refusal. */
    public Member member(Context ctx, Refusal refusal) {
        if (!allows(Visit.of(ctx), null)) {
            throw new RefusedException(refusal);
        }
        return member(ctx);
    }

    /** Whether somebody may see what is about that article; without one, what is about no article. */
    public boolean allows(Visit visit, @Nullable Long articleId) {
        return visit.moderates() && (articleId == null ? !scopes.isLimited(visit) : scopes.allow(visit, articleId));
    }

    /** Refuses whoever may not see it. */
    public void require(Visit visit, @Nullable Long articleId) {
        if (articleId != null) {
            scopes.require(visit, articleId);
        } else if (scopes.isLimited(visit)) {
            throw new RefusedException(
                    403,
                    "You moderate articles with certain tags only, and this is about more than those. Ask an administrator.");
        }
    }

    private static Optional<Long> id(Context ctx) {
        return parse(ctx.pathParam("id"));
    }

    private static Optional<Long> parse(@Nullable String id) {
        return id == null ? Optional.empty() : Ids.parse(id);
    }
}
