package stoa.member;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.MemberPath;
import stoa.account.Members;
import stoa.account.Visit;
import stoa.discussion.Article;
import stoa.http.Ids;
import stoa.http.NewCachedPage;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** What everyone may know of a member, to read and to subscribe to. */
public final class MemberController {
    /** After everything that was or will be posted. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Members members;
    private final MemberComments remarks;
    private final Templates templates;

    public MemberController(Members members, MemberComments remarks, Templates templates) {
        this.members = members;
        this.remarks = remarks;
        this.templates = templates;
    }

    /** {@code GET /members/{member}} */
    public void show(Context ctx) {
        Member member = member(ctx);
        if (isElsewhere(ctx, member)) {
            ctx.redirect(member.path(), HttpStatus.FOUND);
            return;
        }
        @Nullable String before = ctx.queryParam("before");
        MemberComments.Stretch shown =
                MemberComments.Stretch.of(before == null ? newest(member) : before(member, before));
        name(ctx, member, shown.remarks());
        MemberPage page = new MemberPage(member, shown.remarks(), before != null, shown.more());
        PageBody.show(ctx, templates.memberShow(Visit.of(ctx), page));
    }

    /** {@code GET /members/{member}/feed} */
    public void feed(Context ctx) {
        Member member = member(ctx);
        if (isElsewhere(ctx, member)) {
            ctx.redirect(member.path() + "/feed", HttpStatus.FOUND);
            return;
        }
        List<MemberComment> shown = MemberComments.Stretch.of(newest(member)).remarks();
        name(ctx, member, shown);
        URI address = Visit.of(ctx).site().address();
        ctx.contentType("application/atom+xml; charset=utf-8");
        ctx.header("Content-Security-Policy", "default-src 'none'; sandbox");
        ctx.result(new MemberFeed(address, member).of(shown));
    }

    /** Says what the page shows. */
    private static void name(Context ctx, Member member, List<MemberComment> shown) {
        NewCachedPage copy = NewCachedPage.of(ctx).shows(Member.changeName(member.id()));
        shown.forEach(remark -> copy.shows(Article.changeName(remark.articleId())));
    }

    private List<MemberComment> newest(Member member) {
        return remarks.before(member.id(), END_OF_TIME, Long.MAX_VALUE, MemberComments.ON_A_PAGE + 1);
    }

    private List<MemberComment> before(Member member, String id) {
        long last = Ids.parse(id).orElseThrow(NotFoundResponse::new);
        Instant at = remarks.postedAt(last, member.id()).orElseThrow(NotFoundResponse::new);
        return remarks.before(member.id(), at, last, MemberComments.ON_A_PAGE + 1);
    }

    /** Those who have not shown that letters reach them have said nothing yet: what they write of themselves is not shown. */
    private Member member(Context ctx) {
        Optional<Member> member = MemberPath.find(members, ctx.pathParam("member"));
        return member.filter(Member::isConfirmed).orElseThrow(NotFoundResponse::new);
    }

    /** A page has one address; other writings of the name lead there. */
    private static boolean isElsewhere(Context ctx, Member member) {
        return !ctx.pathParam("member").equals(MemberPath.lastPart(member.id(), member.name()));
    }
}
