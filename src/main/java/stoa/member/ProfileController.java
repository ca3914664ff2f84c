package stoa.member;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Names;
import stoa.account.RateLimit;
import stoa.account.RetryAfter;
import stoa.account.Visit;
import stoa.database.Transactions;
import stoa.discussion.Bylines;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.http.RefusedException;
import stoa.pages.Templates;
import stoa.text.CountedNoun;

/** The profile: what a member says about themselves. */
public final class ProfileController {
    /** Every page with a name on it changes with the name, and readers have to get used to it. */
    private static final Duration BETWEEN_NAMES = Duration.ofHours(1);

    private static final String TAKEN = "This name, or one that looks like it, is taken. Choose another.";

    private final Members members;
    private final Bylines bylines;
    private final Transactions transactions;
    private final Clock clock;
    private final Templates templates;

    public ProfileController(
            Members members, Bylines bylines, Transactions transactions, Clock clock, Templates templates) {
        this.members = members;
        this.bylines = bylines;
        this.transactions = transactions;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /account/profile} */
    public void edit(Context ctx) {
        show(ctx, ProfileForm.of(Visit.of(ctx).signedIn().orElseThrow()));
    }

    /** {@code POST /account/profile} */
    public void update(Context ctx) throws Exception {
        if (transactions.runIfFirst(() -> Optional.of(save(ctx))).isEmpty()) {
            show(ctx, ProfileForm.typed(Visit.of(ctx).form()).refused("name", TAKEN));
        }
    }

    private Context save(Context ctx) {
        Visit visit = Visit.of(ctx);
        Member known = visit.signedIn().orElseThrow();
        if (!visit.form().field("name").equals(known.name())) {
            bylines.hold(known.id());
        }
        // as it is now: another tab may have changed it
        Member member = members.locked(known.id()).orElseThrow(ProfileController::gone);
        ProfileForm form = ProfileForm.from(visit.form(), member);
        Optional<String> problem = form.problems().isEmpty() ? nameProblem(form.name(), member) : Optional.empty();
        ProfileForm checked = problem.map(why -> form.refused("name", why)).orElse(form);
        if (!checked.problems().isEmpty()) {
            show(ctx, checked);
            return ctx;
        }
        if (!form.name().equals(member.name())) {
            members.rename(member.id(), form.name(), clock.instant());
            bylines.rename(member.id(), form.name());
        }
        members.describe(member.id(), form.about(), form.link());
        ctx.redirect("/account", HttpStatus.SEE_OTHER);
        return ctx;
    }

    /** {@code POST /account/profile} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        if (Visit.of(ctx).signedIn().isEmpty()) {
            throw new RefusedException(refusal);
        }
        show(ctx, ProfileForm.typed(Visit.of(ctx).form()).refused(refusal));
    }

    private Optional<String> nameProblem(String name, Member member) {
        if (name.equals(member.name())) {
            return Optional.empty();
        }
        Optional<Member> other = members.byNameKey(Names.key(name)).filter(one -> one.id() != member.id());
        if (other.isPresent()) {
            return Optional.of(TAKEN);
        }
        Instant now = clock.instant();
        return members.renamedAt(member.id())
                .filter(at -> at.isBefore(RateLimit.future(now)))
                .map(at -> RetryAfter.of(BETWEEN_NAMES, at, now))
                .filter(wait -> !wait.isOver())
                .map(wait -> "Your name was changed less than an hour ago. It can be changed again in "
                        + CountedNoun.of(wait.time().plusSeconds(59).toMinutes(), "minute", "minutes") + ".");
    }

    private void show(Context ctx, ProfileForm form) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.memberProfile(Visit.of(ctx), form));
    }

    private static RefusedException gone() {
        return new RefusedException(403, "Your account was deleted meanwhile.");
    }
}
