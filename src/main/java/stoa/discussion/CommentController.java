package stoa.discussion;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.Standing;
import stoa.account.Visit;
import stoa.http.Cookies;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.text.Markdown;
import stoa.text.SafeHtml;

/** Reading one comment's address, answering it, posting. */
public final class CommentController {
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final Articles articles;
    private final Comments comments;
    private final Members members;
    private final Posting posting;
    private final Markdown markdown;
    private final Places places;
    private final GonePage gone;
    private final Ownership ownership;
    private final Cookies cookies;
    private final Clock clock;
    private final Templates templates;

    CommentController(Platform platform, Discussion discussion) {
        this.articles = discussion.articles();
        this.comments = discussion.comments();
        this.members = discussion.members();
        this.posting = discussion.posting();
        this.markdown = platform.markdown();
        this.places = discussion.places();
        this.ownership = discussion.ownership();
        this.cookies = platform.cookies();
        this.clock = platform.clock();
        this.templates = platform.pages();
        this.gone = new GonePage(discussion.scopes(), places, templates);
    }

    /** {@code GET /comments/{id}} */
    public void show(Context ctx) {
        Comment comment = comment(ctx);
        Article article = articles.byId(comment.articleId()).orElseThrow(NotFoundResponse::new);
        boolean own = ownership.has(ctx, comment);
        if (comment.isVisible() || (comment.isHeld() && own)) {
            ownership.arrive(ctx, article, comment);
            ctx.redirect(places.path(article, comment), HttpStatus.FOUND);
        } else if (comment.isHidden() && own) {
            ctx.redirect(comment.statusPath(), HttpStatus.FOUND);
        } else {
            gone.show(ctx, article, comment);
        }
    }

    /** {@code GET /comments/{id}/reply} */
    public void compose(Context ctx) {
        Comment parent = comment(ctx);
        if (!parent.isVisible()) {
            ctx.redirect("/comments/" + parent.id(), HttpStatus.FOUND);
            return;
        }
        Article article = articles.byId(parent.articleId()).orElseThrow(NotFoundResponse::new);
        show(ctx, article, CommentForm.empty(Visit.of(ctx), parent), parent, null);
    }

    /** {@code POST /articles/{slug}/comments} */
    public void create(Context ctx) {
        Visit visit = Visit.of(ctx);
        if (visit.standing() != Standing.WELCOME) {
            refuse(ctx, visit.standing().refusal());
            return;
        }
        Article article = article(ctx);
        CommentForm form = CommentForm.from(visit, markdown, this::isMembers);
        if (form.isRefused()) {
            show(ctx, article, form, parent(article, form), null);
        } else if (CommentForm.isPreview(visit) && article.commentsOpen()) {
            show(ctx, article, form, parent(article, form), form.html());
        } else {
            post(ctx, article, form);
        }
    }

    /** {@code POST /articles/{slug}/comments} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        Article article = article(ctx);
        CommentForm form = CommentForm.refused(Visit.of(ctx), refusal);
        show(ctx, article, form, parent(article, form), null);
    }

    private void post(Context ctx, Article article, CommentForm form) {
        Visit visit = Visit.of(ctx);
        Posting.Outcome outcome = posting.post(form.comment(article, visit, clock.instant()));
        if (outcome instanceof Posting.Posted posted) {
            remember(ctx, visit, form);
            Comment comment = comments.byId(posted.id()).orElseThrow();
            ownership.give(ctx, article, comment);
            boolean inPlace = comment.isVisible() || comment.isHeld();
            ctx.redirect(inPlace ? places.path(article, comment) : comment.path(), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Posting.NotPosted not) {
            if (!not.retryAfter().isZero()) {
                ctx.header("Retry-After", Long.toString(not.retryAfter().toSeconds()));
            }
            CommentForm refused = form.refused(not.refusal());
            CommentForm shown = not.parentIsGone() ? refused.withoutParent() : refused;
            show(ctx, article, shown, parent(article, shown), null);
        }
    }

    private void remember(Context ctx, Visit visit, CommentForm form) {
        if (visit.signedIn().isPresent()) {
            return;
        }
        if (form.remember()) {
            ctx.cookie(cookies.make("name", form.name(), ONE_YEAR));
        } else if (!visit.name().isEmpty()) {
            ctx.cookie(cookies.make("name", "", 0));
        }
    }

    private void show(
            Context ctx, Article article, CommentForm form, @Nullable Comment parent, @Nullable SafeHtml preview) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.commentCompose(Visit.of(ctx), article, form, parent, preview));
    }

    private boolean isMembers(String name) {
        return members.byNameKey(Names.key(name)).isPresent();
    }

    /** The comment that is answered, while it is there to be seen. */
    private @Nullable Comment parent(Article article, CommentForm form) {
        return form.parentId()
                .flatMap(comments::byId)
                .filter(parent -> parent.isVisible() && parent.articleId() == article.id())
                .orElse(null);
    }

    private Article article(Context ctx) {
        return articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
    }

    private Comment comment(Context ctx) {
        return id(ctx).flatMap(comments::byId).orElseThrow(NotFoundResponse::new);
    }

    private static Optional<Long> id(Context ctx) {
        return Ids.parse(ctx.pathParam("id"));
    }
}
