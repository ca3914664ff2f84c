package stoa.notice;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** The choices of what a member wants emails about. */
public final class NoticeChoiceController {
    private final NoticeChoices choices;
    private final Clock clock;
    private final Templates templates;

    public NoticeChoiceController(NoticeChoices choices, Clock clock, Templates templates) {
        this.choices = choices;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /account/letters} */
    public void edit(Context ctx) {
        Visit visit = Visit.of(ctx);
        Set<NoticeChoice> on = choices.of(member(visit).id());
        PageBody.show(ctx, templates.noticeChoices(visit, member(visit), on, ctx.queryParam("saved") != null));
    }

    /** {@code POST /account/letters}, where what is left out is off. */
    public void update(Context ctx) {
        Visit visit = Visit.of(ctx);
        Set<NoticeChoice> on = Arrays.stream(NoticeChoice.values())
                .filter(choice -> visit.form().has(choice.word()))
                .collect(Collectors.toSet());
        choices.keep(member(visit).id(), on, clock.instant());
        ctx.redirect("/account/letters?saved=yes", HttpStatus.SEE_OTHER);
    }

    private static Member member(Visit visit) {
        return visit.signedIn().orElseThrow();
    }
}
