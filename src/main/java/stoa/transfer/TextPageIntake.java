package stoa.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stoa.account.Names;
import stoa.account.Site;
import stoa.discussion.Conversation;
import stoa.discussion.ImportedComments;
import stoa.discussion.NewArticle;
import stoa.discussion.NewComment;
import stoa.text.ArticleText;
import stoa.text.SafeHtml;
import stoa.text.TypedText;

/**
 * Puts one page that was saved as plain text where it belongs. Such a page has no numbers to know its parts by: the
 * article is known by its title and body, a comment by everything in it and by how many like it stand before it.
 */
final class TextPageIntake {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "MMMM d, uuuu 'at' H:mm", java.util.Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private record Ready(String id, TextPage.Remark remark, String markdown, SafeHtml html, Instant at) {}

    private final ImportTargets targets;
    private final ZoneId zone;
    private final String file;
    private final Reconciliation account;
    private final Map<String, Integer> alike = new HashMap<>();

    TextPageIntake(ImportTargets targets, ZoneId zone, String file, Reconciliation account) {
        this.targets = targets;
        this.zone = zone;
        this.file = file;
        this.account = account;
    }

    /** The article is as old as its first comment; where there is none, as what the page was saved at. */
    void take(TextPage page, Instant saved) {
        account.articles().read();
        page.thread().forEach(remark -> account.comments().read());
        String title = Fingerprint.of(page.title());
        String id = title + Fingerprint.of(String.join("\n", page.body()));
        Optional<Long> known = targets.article(id);
        if (known.isPresent()) {
            account.articles().alreadyThere();
            addThread(known.get(), ready(title, page.thread()));
        } else if (targets.articleBeginning(title).isPresent()) {
            refuse(
                    page,
                    "An article of this title, with a different text, was brought in before. If this is another"
                            + " article, change its title in the first line.");
        } else {
            addNew(id, title, page, saved);
        }
    }

    private void addNew(String id, String title, TextPage page, Instant saved) {
        Source source = PlainText.article(page.body());
        ArticleText text = targets.markdown().articleOrPlain(source.markdown());
        Optional<String> problem = Limits.articleProblem(source, text);
        if (problem.isPresent()) {
            refuse(page, problem.get());
            return;
        }
        List<Ready> thread = ready(title, page.thread());
        Instant at = thread.isEmpty()
                ? saved.truncatedTo(ChronoUnit.SECONDS)
                : thread.get(0).at();
        NewArticle article = new NewArticle(
                page.title(), "", "", source.markdown(), text, null, Site.NAME, at, Conversation.OPEN, null);
        long ours = targets.add(id, article, List.of());
        account.articles().created();
        addThread(ours, thread);
    }

    private void refuse(TextPage page, String reason) {
        account.articles().refused(new Place(file, 1), reason);
        page.thread().forEach(remark -> account.comments().leftOut("under an article that was refused"));
    }

    private void addThread(long articleId, List<Ready> thread) {
        ImportedComments importedComments = targets.importedComments(articleId);
        for (Ready ready : thread) {
            if (targets.comment(ready.id).isPresent()) {
                account.comments().alreadyThere();
            } else {
                targets.add(ready.id, comment(articleId, ready), importedComments);
                account.comments().created();
            }
        }
        importedComments.count();
    }

    private static NewComment comment(long articleId, Ready ready) {
        return new NewComment(articleId, null, null, ready.remark.name(), ready.markdown, ready.html, ready.at, null);
    }

    /** Those that can be taken, oldest first. */
    private List<Ready> ready(String title, List<TextPage.Remark> thread) {
        List<Ready> all = new ArrayList<>();
        for (TextPage.Remark remark : thread) {
            try {
                all.add(ready(title, remark));
            } catch (UnreadableException e) {
                account.comments().refused(new Place(file, e.line()), e.reason());
            }
        }
        all.sort(Comparator.comparing(Ready::at));
        return all;
    }

    private Ready ready(String title, TextPage.Remark remark) throws UnreadableException {
        Optional<String> name = Names.problem(remark.name());
        if (name.isPresent()) {
            throw new UnreadableException(remark.line(), name.get());
        }
        Instant at = at(remark);
        Source source = PlainText.comment(remark.lines());
        SafeHtml html = targets.markdown().commentOrPlain(source.markdown());
        Optional<String> problem = Limits.commentProblem(TypedText.length(remark.text()), source.markdown(), html);
        if (problem.isPresent()) {
            throw new UnreadableException(remark.line(), problem.get());
        }
        String print = Fingerprint.of(title, remark.name(), remark.when(), remark.text());
        int before = alike.merge(print, 1, Integer::sum);
        return new Ready(Fingerprint.of(print, Integer.toString(before)), remark, source.markdown(), html, at);
    }

    private Instant at(TextPage.Remark remark) throws UnreadableException {
        try {
            return LocalDateTime.parse(remark.when(), WHEN).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableException(
                    remark.line(),
                    "There is no such time as “%s”. Write it like “May 27, 2023 at 16:42”.".formatted(remark.when()));
        }
    }
}
