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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.http.PageCopy;
import stoa.http.Part;
import stoa.http.PartCache;
import stoa.pages.Templates;

/**
 * An article and its thread, as they stand in a page. They are made once for all who may do the same with them. Few have
 * comments or thanks of their own on a page: the part says whom it is not for, and for those it is made anew each time, so
 * that everyone else's page costs what it would without all that, and no question to the database.
 */
public final class Reading {
    /** What of an article is read: a page of its thread, in an order. */
    private record Scope(Article article, Sort sort, Paging.Page page) {}

    private final Articles articles;
    private final Comments comments;
    private final Thanks thanks;
    private final Ownership ownership;
    private final Scopes scopes;
    private final Editing editing;
    private final Paging paging;
    private final PartCache parts;
    private final Templates templates;

    public Reading(
            Articles articles,
            Comments comments,
            Thanks thanks,
            Ownership ownership,
            Scopes scopes,
            Editing editing,
            Paging paging,
            PartCache parts,
            Templates templates) {
        this.articles = articles;
        this.comments = comments;
        this.thanks = thanks;
        this.ownership = ownership;
        this.scopes = scopes;
        this.editing = editing;
        this.paging = paging;
        this.parts = parts;
        this.templates = templates;
    }

    /** The article without its thread. */
    Content text(Context ctx, PageBody body, Article article) {
        Role role = Visit.of(ctx).administers() ? Role.ADMINISTRATOR : Role.VISITOR;
        if (PageCopy.of(ctx).isKept()) {
            return text(role, article);
        }
        String key = role.words() + " " + article.id();
        // read again, as the thread is
        return body.place(parts.get(
                key,
                List.of(Article.changeName(article.id()), Members.SHOWN),
                () -> Part.of(text(role, again(article)))));
    }

    private JteModel text(Role role, Article article) {
        return templates.articleReading(role, article, articles.tags(article.id()));
    }

    private Article again(Article article) {
        return articles.byId(article.id()).orElseThrow(NotFoundResponse::new);
    }

    /** One page of the article's thread. */
    Content thread(Context ctx, PageBody body, Article article, Sort sort, Paging.Page page) {
        Scope scope = new Scope(article, sort, page);
        Visit visit = Visit.of(ctx);
        Reader any = Reader.any(scopes.role(visit, article.id()), sort);
        if (PageCopy.of(ctx).isKept()) {
            return model(scope, any, found(scope));
        }
        Optional<PrivateLink> arriving = ownership.arriving(ctx, article);
        Part part = part(scope, any);
        boolean personal = arriving.isPresent()
                || visit.signedIn().filter(who -> part.isNotFor(who.id())).isPresent();
        return personal ? personal(scope, any.role(), visit, arriving) : body.place(part);
    }

    private Part part(Scope scope, Reader any) {
        Article article = scope.article();
        String key = String.join(
                " ",
                any.role().words(),
                scope.sort().word(),
                String.valueOf(article.id()),
                String.valueOf(scope.page().number()));
        return parts.get(key, List.of(Article.changeName(article.id()), Members.SHOWN), () -> {
            // read again: it may have changed before the part was begun
            Scope same = new Scope(again(article), scope.sort(), scope.page());
            List<Comment> found = found(same);
            return Part.of(model(same, any, found), peopleIn(same, found));
        });
    }

    /** Those who have anything of their own on the page. */
    private Set<Long> peopleIn(Scope scope, List<Comment> found) {
        long article = scope.article().id();
        Set<Long> people = new HashSet<>(
                scope.sort() == Sort.BEST
                        ? thanks.membersInBest(article, paging.size())
                        : thanks.membersIn(
                                article, scope.page().first(), scope.page().last()));
        people.addAll(
                found.stream().map(Comment::memberId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return people;
    }

    private JteModel personal(Scope scope, Role role, Visit visit, Optional<PrivateLink> arriving) {
        @Nullable Member member = visit.member();
        List<Comment> found = found(scope);
        Map<Long, EditTime> own = new HashMap<>();
        for (Comment comment : found) {
            boolean byLink =
                    arriving.filter(link -> link.comment() == comment.id()).isPresent();
            if (byLink || (member != null && Objects.equals(comment.memberId(), member.id()))) {
                own.put(comment.id(), editing.time(visit, scope.article(), comment));
            }
        }
        Set<Long> thanked = member == null
                ? Set.of()
                : thanks.of(member.id(), scope.article().id());
        return model(scope, new Reader(role, scope.sort(), own, thanked, addresses(visit, arriving)), found);
    }

    private static Map<Long, URI> addresses(Visit visit, Optional<PrivateLink> arriving) {
        return arriving.map(
                        link -> Map.of(link.comment(), visit.site().address().resolve(link.path())))
                .orElse(Map.of());
    }

    private JteModel model(Scope scope, Reader reader, List<Comment> found) {
        Article article = scope.article();
        return templates.commentThread(
                reader,
                new ArticlePage(
                        article,
                        pinned(article),
                        Branches.of(found, scope.sort(), reader::sees),
                        scope.sort(),
                        scope.page().number(),
                        scope.sort() == Sort.BEST ? 1 : paging.count(article)));
    }

    private @Nullable Comment pinned(Article article) {
        return article.pinnedId() == null
                ? null
                : comments.byId(article.pinnedId()).filter(Comment::isVisible).orElse(null);
    }

    private List<Comment> found(Scope scope) {
        return scope.sort() == Sort.BEST
                ? comments.inBest(scope.article().id(), paging.size())
                : comments.inBranches(
                        scope.article().id(), scope.page().first(), scope.page().last());
    }
}
