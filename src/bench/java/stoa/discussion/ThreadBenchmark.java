package stoa.discussion;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import stoa.account.Appearance;
import stoa.account.Role;
import stoa.account.Site;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.pages.StaticTemplates;
import stoa.pages.Templates;
import stoa.text.SafeHtml;

/** A thread of 200 comments on its way to the page, from its rows to its branches to its markup. */
@State(Scope.Benchmark)
public class ThreadBenchmark {
    private final Templates templates = new StaticTemplates();
    private final Visit visit = new Visit(
            new Site(URI.create("http://localhost"), "/static/stoa.css", Map.of("draft", "/static/draft.js")),
            null,
            Role.VISITOR,
            "trace",
            "",
            Appearance.AUTOMATIC,
            "/articles/bench",
            Form.none());
    private final CommentForm form = new CommentForm("", SafeHtml.NONE, "", false, "", Map.of(), 200);
    private final List<Comment> comments = new Thread200().comments();
    private final ArticlePage page = new ArticlePage(
            new Thread200().article(), List.of("benches"), Branches.of(comments, Sort.OLDEST), Sort.OLDEST, 1, 1);

    @Benchmark
    public List<Branch> branches() {
        return Branches.of(comments, Sort.OLDEST);
    }

    @Benchmark
    public String page() {
        return templates.articleShow(visit, page, form).render();
    }
}
