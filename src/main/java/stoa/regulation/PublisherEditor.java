package stoa.regulation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import stoa.account.Visit;
import stoa.http.PageBody;
import stoa.http.Refusal;
import stoa.pages.Templates;
import stoa.text.Markdown;
import stoa.text.SafeHtml;

/** Where administrators say who publishes, how to reach them and what the rules are. */
public final class PublisherEditor {
    private final Publishers publishers;
    private final Markdown markdown;
    private final Clock clock;
    private final Templates templates;

    public PublisherEditor(Publishers publishers, Markdown markdown, Clock clock, Templates templates) {
        this.publishers = publishers;
        this.markdown = markdown;
        this.clock = clock;
        this.templates = templates;
    }

    /** {@code GET /regulation/edit} */
    public void edit(Context ctx) {
        show(ctx, PublisherForm.of(publishers.read()), SafeHtml.NONE);
    }

    /** {@code POST /regulation/edit} */
    public void update(Context ctx) {
        Visit visit = Visit.of(ctx);
        PublisherForm form = PublisherForm.from(visit, markdown);
        if (form.isRefused()) {
            show(ctx, form, SafeHtml.NONE);
        } else if (PublisherForm.isPreview(visit)) {
            show(ctx, form, form.termsHtml());
        } else {
            save(ctx, form);
        }
    }

    private void save(Context ctx, PublisherForm form) {
        Publisher now = publishers.locked();
        if (form.seen().equals(now.version())) {
            long administrator = Visit.of(ctx).signedIn().orElseThrow().id();
            publishers.save(form, form.termsHtml(), administrator, clock.instant());
            ctx.redirect("/terms", HttpStatus.SEE_OTHER);
            return;
        }
        Refusal refusal = new Refusal(
                409,
                "Somebody has saved this since you opened it. Compare it with yours in another tab; saving again puts"
                        + " yours in its place.");
        show(ctx, form.refused(refusal).havingSeen(now), SafeHtml.NONE);
    }

    /** {@code POST /regulation/edit} that is not acted upon */
    public void refuse(Context ctx, Refusal refusal) {
        show(ctx, PublisherForm.refused(Visit.of(ctx), refusal), SafeHtml.NONE);
    }

    private void show(Context ctx, PublisherForm form, SafeHtml preview) {
        ctx.status(form.status());
        PageBody.show(ctx, templates.regulationEdit(Visit.of(ctx), form, preview));
    }
}
