package stoa.member;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.MemberPath;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.http.Ids;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;
import stoa.text.TypedText;

/** The list of all members, and their roles. */
public final class MemberListController {
    private static final int ON_A_PAGE = 50;

    private final Members members;
    private final MemberList roster;
    private final RoleChange roleChange;
    private final Templates templates;

    public MemberListController(Members members, MemberList roster, RoleChange roleChange, Templates templates) {
        this.members = members;
        this.roster = roster;
        this.roleChange = roleChange;
        this.templates = templates;
    }

    /** {@code GET /members} */
    public void list(Context ctx) {
        @Nullable String name = ctx.queryParam("name");
        @Nullable String after = ctx.queryParam("after");
        String start = name == null ? "" : TypedText.line(name);
        long last = after == null ? 0 : Ids.parse(after).orElseThrow(NotFoundResponse::new);
        List<Member> found = roster.like(pattern(start), last, ON_A_PAGE + 1);
        List<Member> shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        MemberListPage page = new MemberListPage(start, shown, found.size() > ON_A_PAGE);
        PageBody.show(ctx, templates.memberList(Visit.of(ctx), page));
    }

    /** {@code GET /members/{member}/role} */
    public void editRole(Context ctx) {
        Member member = member(ctx);
        show(ctx, member, RoleForm.of(member));
    }

    /** {@code POST /members/{member}/role} */
    public void updateRole(Context ctx) {
        Visit visit = Visit.of(ctx);
        Member member = member(ctx);
        RoleForm form = RoleForm.from(visit.form());
        Role role = form.role();
        if (!form.problems().isEmpty() || role == null) {
            show(ctx, member, form);
            return;
        }
        Member by = visit.signedIn().orElseThrow();
        Optional<String> problem = roleChange.appoint(by, member, role, form.note());
        if (problem.isPresent()) {
            show(ctx, member, form.inConflict(problem.get()));
        } else {
            ctx.redirect("/members", HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /members/{member}/role} that is not acted upon */
    public void refuseRole(Context ctx, Refusal refusal) {
        if (!Visit.of(ctx).administers()) {
            throw new RefusedException(refusal);
        }
        show(ctx, member(ctx), RoleForm.typed(Visit.of(ctx).form()).refused(refusal));
    }

    /** What a name begins with, its key nearly always begins with, too. */
    private static String pattern(String start) {
        String key = start.isEmpty() ? "" : Names.key(start);
        return key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private void show(Context ctx, Member member, RoleForm form) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.memberRole(Visit.of(ctx), member, form));
    }

    private Member member(Context ctx) {
        return MemberPath.find(members, ctx.pathParam("member")).orElseThrow(NotFoundResponse::new);
    }
}
