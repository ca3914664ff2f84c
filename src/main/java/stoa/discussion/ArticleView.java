package stoa.discussion;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.http.NewCachedPage;
import stoa.http.PageBody;
import stoa.http.SharedPart;
import stoa.http.SharedPartCache;
import stoa.pages.Templates;
import stoa.platform.Platform;

/**
 * The view of an article and its thread, as they stand in a page. They are made once for all who may do the same with them.
 * Few have comments or thanks of their own on a page: the part says whom it is not for, and for those it is made anew each
 * time, so that everyone else's page costs what it would without all that, and no question to the database.
 */
public final class ArticleView {
    /** What of an article is read: a page of its thread, in an order, or what follows a comment in its own thread. */
    private record Scope(
            Article article,
            Sort sort,
            Paging.Page page,
            @Nullable Comment from) {
        private String key() {
            return from == null ? sort.word() + " " + article.id() + " " + page.number() : "from " + from.id();
        }
    }

    private final Articles articles;
    private final Comments comments;
    private final Thanks thanks;
    private final Ownership ownership;
    private final Scopes scopes;
    private final Editing editing;
    private final Paging paging;
    private final Selections selections;
    private final SharedPartCache parts;
    private final Templates templates;

    ArticleView(Platform platform, Discussion discussion, SharedPartCache parts) {
        this.articles = discussion.articles();
        this.comments = discussion.comments();
        this.thanks = discussion.thanks();
        this.ownership = discussion.ownership();
        this.scopes = discussion.scopes();
        this.editing = discussion.editing();
        this.paging = discussion.paging();
        this.selections = new Selections(discussion.places(), discussion.comments(), discussion.outlines());
        this.parts = parts;
        this.templates = platform.pages();
    }

    /** The article without its thread. */
    Content text(Context ctx, PageBody body, Article article) {
        Role role = Visit.of(ctx).administers() ? Role.ADMINISTRATOR : Role.VISITOR;
        if (NewCachedPage.of(ctx).isKept()) {
            return text(role, article);
        }
        String key = role.words() + " " + article.id();
        // read again, as the thread is
        return body.place(parts.get(
                key,
                List.of(Article.changeName(article.id()), Members.SHOWN),
                () -> SharedPart.of(text(role, again(article)))));
    }

    private JteModel text(Role role, Article article) {
        return templates.articleReading(role, article, articles.tags(article.id()));
    }

    private Article again(Article article) {
        return articles.byId(article.id()).orElseThrow(NotFoundResponse::new);
    }

    /** One page of the article's thread. */
    Content thread(Context ctx, PageBody body, Article article, Sort sort, Paging.Page page) {
        return shown(ctx, body, new Scope(article, sort, page, null), () -> ownership.arriving(ctx, article));
    }

    /** What was said from that comment on in its thread. */
    Content from(Context ctx, PageBody body, Article article, Comment first) {
        Scope scope = new Scope(article, Sort.OLDEST, paging.page(first), first);
        return shown(ctx, body, scope, () -> ownership.link(ctx, first));
    }

    private Content shown(Context ctx, PageBody body, Scope scope, Supplier<Optional<PrivateLink>> own) {
        Visit visit = Visit.of(ctx);
        Reader any = Reader.any(scopes.role(visit, scope.article().id()), scope.sort());
        if (NewCachedPage.of(ctx).isKept()) {
            return model(scope, any, selection(scope));
        }
        Optional<PrivateLink> arriving = own.get();
        SharedPart part = part(scope, any);
        boolean personal = arriving.isPresent()
                || visit.signedIn().filter(who -> part.isNotFor(who.id())).isPresent();
        return personal ? personal(scope, any.role(), visit, arriving) : body.place(part);
    }

    private SharedPart part(Scope scope, Reader any) {
        String key = any.role().words() + " " + scope.key();
        return parts.get(key, List.of(Article.changeName(scope.article().id()), Members.SHOWN), () -> {
            // read again: it may have changed before the part was begun
            Scope same = new Scope(again(scope.article()), scope.sort(), scope.page(), scope.from());
            Selection shown = selection(same);
            return SharedPart.of(model(same, any, shown), peopleIn(shown));
        });
    }

    /** Those who have anything of their own on the page. */
    private Set<Long> peopleIn(Selection shown) {
        Set<Long> people = new HashSet<>(shown.authors());
        List<Long> thanked = shown.thanked();
        if (!thanked.isEmpty()) {
            people.addAll(thanks.membersFor(thanked));
        }
        return people;
    }

    private JteModel personal(Scope scope, Role role, Visit visit, Optional<PrivateLink> arriving) {
        @Nullable Member member = visit.member();
        Selection shown = selection(scope);
        Map<Long, EditTimeLeft> own = new HashMap<>();
        for (Comment comment : shown.comments()) {
            boolean byLink =
                    arriving.filter(link -> link.comment() == comment.id()).isPresent();
            if (byLink || (member != null && Objects.equals(comment.memberId(), member.id()))) {
                own.put(comment.id(), editing.time(visit, scope.article(), comment));
            }
        }
        Set<Long> thanked = member == null
                ? Set.of()
                : thanks.of(member.id(), scope.article().id());
        return model(scope, new Reader(role, scope.sort(), own, thanked, addresses(visit, arriving)), shown);
    }

    private static Map<Long, URI> addresses(Visit visit, Optional<PrivateLink> arriving) {
        return arriving.map(
                        link -> Map.of(link.comment(), visit.site().address().resolve(link.path())))
                .orElse(Map.of());
    }

    private JteModel model(Scope scope, Reader reader, Selection shown) {
        Article article = scope.article();
        List<ShownBranch> limbs = shown.limbs(scope.sort(), reader::sees);
        if (scope.from() != null) {
            return templates.commentOnward(reader, article, limbs);
        }
        return templates.commentThread(
                reader,
                new ArticlePage(
                        article,
                        pinned(article),
                        limbs,
                        scope.sort(),
                        scope.page().number(),
                        scope.sort() == Sort.BEST ? 1 : paging.count(article)));
    }

    private @Nullable Comment pinned(Article article) {
        return article.pinnedId() == null
                ? null
                : comments.byId(article.pinnedId()).filter(Comment::isVisible).orElse(null);
    }

    private Selection selection(Scope scope) {
        return scope.from() == null
                ? selections.on(scope.article(), scope.sort(), scope.page())
                : selections.from(scope.from());
    }
}
