package stoa.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Role;
import stoa.account.Visit;
import stoa.discussion.Scopes;
import stoa.discussion.Tags;
import stoa.http.Form;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.DecisionForm.Act;
import stoa.moderation.decision.DecisionRecords;
import stoa.moderation.decision.Decisions;
import stoa.moderation.decision.NewDecision.Author;
import stoa.moderation.decision.Ruling;
import stoa.moderation.decision.Suspensions;
import stoa.moderation.log.Action;
import stoa.moderation.log.ModerationLog;
import stoa.moderation.log.NewEntry;
import stoa.moderation.queue.Desk;
import stoa.moderation.queue.History;
import stoa.moderation.queue.MemberNotes;
import stoa.moderation.queue.ScopedLookup;
import stoa.pages.Templates;
import stoa.platform.Platform;
import stoa.queue.Subject;
import stoa.text.TypedText;

/** What moderators know and decide about a member. */
public final class MemberCaseController {
    private static final int MOST_RULINGS = 50;
    private static final int MOST_NOTES = 50;

    private static final String OVERTAKEN =
            "This member was warned or suspended since you opened the page. Look at what was decided, which stands below:"
                    + " pressing “Suspend” again puts yours in its place.";

    private final ScopedLookup lookup;
    private final Members members;
    private final Desk desk;
    private final DecisionRecords records;
    private final MemberNotes notes;
    private final Scopes scopes;
    private final Decisions decisions;
    private final ModerationLog log;
    private final Clock clock;
    private final Templates templates;

    MemberCaseController(Platform platform, ScopedLookup lookup, Decisions decisions) {
        this.lookup = lookup;
        this.members = platform.store(Members.class);
        this.desk = platform.store(Desk.class);
        this.records = platform.store(DecisionRecords.class);
        this.notes = platform.store(MemberNotes.class);
        this.scopes = platform.store(Scopes.class);
        this.decisions = decisions;
        this.log = platform.store(ModerationLog.class);
        this.clock = platform.clock();
        this.templates = platform.pages();
    }

    /** {@code GET /moderation/members/{id}} */
    public void show(Context ctx) {
        show(ctx, lookup.member(ctx), HttpStatus.OK, "");
    }

    /** {@code POST /moderation/members/{id}/suspend} */
    public void suspend(Context ctx) {
        Member member = suspendable(ctx);
        DecisionForm form = DecisionForm.of(Act.SUSPEND, Visit.of(ctx).form()).checked();
        if (!form.problem().isEmpty()) {
            show(ctx, member, HttpStatus.UNPROCESSABLE_CONTENT, form.problem());
            return;
        }
        String seen = Visit.of(ctx).form().field("seen");
        if (!seen.equals(MemberCase.newest(records.aboutMember(member.id(), Long.MAX_VALUE, 1)))) {
            show(ctx, member, HttpStatus.CONFLICT, OVERTAKEN);
            return;
        }
        decisions.decide(new Subject.Member(member.id()), form, author(ctx));
        back(ctx, member);
    }

    private Member suspendable(Context ctx) {
        Member member = locked(ctx);
        if (!Suspensions.isPossible(member)) {
            throw new RefusedException(
                    409,
                    member.name() + " is " + member.role().withArticle() + ": an administrator can change that first.");
        }
        return member;
    }

    /** {@code POST /moderation/members/{id}/lift} */
    public void lift(Context ctx) {
        Member member = locked(ctx);
        DecisionForm form = DecisionForm.of(Act.LIFT, Visit.of(ctx).form());
        decisions.decide(new Subject.Member(member.id()), form, author(ctx));
        back(ctx, member);
    }

    /** {@code POST /moderation/members/{id}/note} */
    public void note(Context ctx) {
        Member member = locked(ctx);
        String note = TypedText.printable(TypedText.text(Visit.of(ctx).form().field("note")));
        int length = TypedText.length(note);
        if (length == 0 || length > Ruling.LONGEST_NOTE) {
            show(
                    ctx,
                    member,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A note has 1 to %d characters; this one has %d.".formatted(Ruling.LONGEST_NOTE, length));
            return;
        }
        Author author = author(ctx);
        notes.add(member.id(), note, Visit.of(ctx).signedIn().orElseThrow().id(), author.at());
        back(ctx, member);
    }

    /** {@code POST /moderation/members/{id}/scope}: to which articles a moderator is limited, by their tags */
    public void limit(Context ctx) {
        Member member = locked(ctx);
        String typed = Visit.of(ctx).form().field("tags");
        List<String> tags = Tags.in(typed);
        Optional<String> problem = Tags.problem(typed);
        if (problem.isPresent()) {
            show(ctx, member, HttpStatus.UNPROCESSABLE_CONTENT, problem.get());
            return;
        }
        if (member.role() != Role.MODERATOR) {
            throw new RefusedException(409, "Only moderators can be limited, and " + member.name() + " is none.");
        }
        scopes.limit(member.id(), tags);
        Author author = author(ctx);
        log.record(NewEntry.of(author.at(), author.moderatorId(), Action.SCOPE)
                .to(member.id())
                .saying(tags.isEmpty() ? "to nothing" : "to articles tagged " + Tags.brief(tags)));
        back(ctx, member);
    }

    /** {@code POST} about a member that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        show(ctx, lookup.member(ctx, refusal), HttpStatus.forStatus(refusal.status()), refusal.words());
    }

    private Author author(Context ctx) {
        return Author.of(Visit.of(ctx).signedIn().orElseThrow().id(), clock.instant());
    }

    private static void back(Context ctx, Member member) {
        ctx.redirect("/moderation/members/" + member.id(), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Member member, HttpStatus status, String problem) {
        Form form = Visit.of(ctx).form();
        MemberCase page = new MemberCase(
                member,
                member.isSuspended(clock.instant()),
                desk.ofMember(member.id(), History.MOST),
                records.aboutMember(member.id(), Long.MAX_VALUE, MOST_RULINGS),
                notes.about(member.id(), MOST_NOTES),
                form.has("tags") ? form.field("tags") : Tags.words(scopes.tags(member.id())),
                DecisionForm.of(Act.SUSPEND, form),
                problem);
        ctx.status(status);
        PageBody.show(ctx, templates.moderationMember(Visit.of(ctx), page));
    }

    private Member locked(Context ctx) {
        return members.locked(lookup.member(ctx).id()).orElseThrow();
    }
}
