package stoa.regulation;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import stoa.account.Visit;
import stoa.http.NewCachedPage;
import stoa.http.PageBody;
import stoa.pages.Templates;

/** What everyone may read of the rules here and of the law behind them. */
public final class RegulationController {
    private final Publishers publishers;
    private final ReaderForms forms;
    private final HouseRules rules;
    private final Templates templates;

    public RegulationController(Publishers publishers, ReaderForms forms, HouseRules rules, Templates templates) {
        this.publishers = publishers;
        this.forms = forms;
        this.rules = rules;
        this.templates = templates;
    }

    /** {@code GET /regulation} */
    public void show(Context ctx) {
        List<Finding> findings = Arrays.stream(Condition.values())
                .map(condition -> condition.in(forms))
                .toList();
        PageBody.show(ctx, templates.regulationShow(Visit.of(ctx), findings, publisher(ctx)));
    }

    /** {@code GET /terms} */
    public void showTerms(Context ctx) {
        PageBody.show(ctx, templates.regulationTerms(Visit.of(ctx), publisher(ctx), rules));
    }

    /** The page says that it shows it before it is read, so that no change is missed. */
    private Publisher publisher(Context ctx) {
        NewCachedPage.of(ctx).shows(Publishers.WORDS);
        return publishers.read();
    }
}
