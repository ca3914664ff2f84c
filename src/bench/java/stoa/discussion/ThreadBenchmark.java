package stoa.discussion;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import stoa.account.Role;
import stoa.pages.StaticTemplates;
import stoa.pages.Templates;

/** A thread of 200 comments on its way to the page, from its rows to its branches to its markup. */
@State(Scope.Benchmark)
public class ThreadBenchmark {
    private final Templates templates = new StaticTemplates();
    private final List<Comment> comments = new Thread200().comments();
    private final ArticlePage page =
            new ArticlePage(new Thread200().article(), null, Branches.of(comments, Sort.OLDEST), Sort.OLDEST, 1, 1);

    @Benchmark
    public List<Branch> branches() {
        return Branches.of(comments, Sort.OLDEST);
    }

    @Benchmark
    public String page() {
        return templates
                .commentThread(Reader.any(Role.VISITOR, Sort.OLDEST), page)
                .render();
    }
}
