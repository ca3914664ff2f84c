package stoa.discussion;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.function.ObjLongConsumer;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.notice.Follows;
import stoa.pages.Templates;

/** Following an article's conversation. */
public final class FollowController {
    private final Articles articles;
    private final Follows follows;
    private final Templates templates;

    FollowController(Articles articles, Follows follows, Templates templates) {
        this.articles = articles;
        this.follows = follows;
        this.templates = templates;
    }

    /** {@code POST /articles/{slug}/follow} */
    public void follow(Context ctx) {
        change(ctx, (member, article) -> follows.follow(member.id(), article));
    }

    /** {@code POST /articles/{slug}/unfollow} */
    public void unfollow(Context ctx) {
        change(ctx, (member, article) -> follows.stop(member.id(), article));
    }

    private void change(Context ctx, ObjLongConsumer<Member> how) {
        Article article = articles.bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        how.accept(Visit.of(ctx).signedIn().orElseThrow(), article.id());
        ctx.redirect(article.path() + "#follow", HttpStatus.SEE_OTHER);
    }

    /** What stands above an article's thread for one person: for members, the button; for everyone else, nothing. */
    public Content button(Visit visit, Article article) {
        return visit.signedIn()
                .<Content>map(member -> templates.articleFollow(article, follows.has(member.id(), article.id())))
                .orElse(output -> {});
    }
}
