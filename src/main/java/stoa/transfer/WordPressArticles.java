package stoa.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import stoa.discussion.Conversation;
import stoa.discussion.NewArticle;
import stoa.text.ArticleText;
import stoa.text.TypedText;

/** Puts the posts of a WordPress site where they belong, each with its comments. */
final class WordPressArticles {
    private static final int TITLE_WORDS = 8;

    private final ImportTargets targets;
    private final WordPressFile file;
    private final String path;
    private final String site;

    WordPressArticles(ImportTargets targets, WordPressFile file, String path, String site) {
        this.targets = targets;
        this.file = file;
        this.path = path;
        this.site = site;
    }

    /** Why an item is none of ours; empty if it is an article that everyone could read. */
    static Optional<String> leftOut(Entry item) {
        String type = item.get("wp:post_type").strip();
        String status = item.get("wp:status").strip();
        if (!type.equals("post")) {
            return Optional.of(word(type, "without a type"));
        }
        if (!status.equals("publish")) {
            return Optional.of(word(status, "without a status"));
        }
        return item.get("wp:post_password").isEmpty() ? Optional.empty() : Optional.of("with a password");
    }

    static String word(String word, String otherwise) {
        String plain = Limits.cut(TypedText.line(TypedText.printable(word)), 40);
        return plain.isEmpty() ? otherwise : plain;
    }

    static void leaveOutComments(WordPressFile file, Reconciliation account, String reason) throws UnreadableException {
        while (file.nextComment().isPresent()) {
            account.comments().read();
            account.comments().leftOut(reason);
        }
    }

    void bringIn(Entry item, Reconciliation account, Progress progress, long entries)
            throws IOException, UnreadableException {
        account.articles().read();
        Optional<Long> ours = known(item, account);
        if (ours.isEmpty()) {
            leaveOutComments(file, account, "under an article that was refused");
            return;
        }
        WordPressThread thread = new WordPressThread(targets, ours.get(), path, account.comments());
        for (Optional<Entry> comment = file.nextComment(); comment.isPresent(); comment = file.nextComment()) {
            thread.take(comment.get());
            progress.at(file.position(), entries + account.entries());
        }
        thread.finish();
    }

    /** Our id of the article, added where it was not there; empty where it is refused. */
    private Optional<Long> known(Entry item, Reconciliation account) {
        String id = item.get("wp:post_id").strip();
        Optional<Long> there = targets.article(id);
        if (there.isPresent()) {
            account.articles().alreadyThere();
            return there;
        }
        try {
            NewArticle article = article(item, account.articles());
            List<String> tags = item.tags().stream()
                    .map(tag -> Limits.cut(words(tag), Limits.TAG))
                    .filter(tag -> !tag.isEmpty())
                    .distinct()
                    .toList();
            long ours = targets.add(id, article, tags);
            account.articles().created();
            return Optional.of(ours);
        } catch (UnreadableException e) {
            account.articles().refused(new Place(path, e.line()), e.reason());
            return Optional.empty();
        }
    }

    private NewArticle article(Entry item, Tally tally) throws UnreadableException {
        WordPressFile.checkId(item, "wp:post_id");
        Instant at = WordPressDates.ofPost(item)
                .orElseThrow(() -> new UnreadableException(
                        item.line(), "This article has no date. Give it one in <wp:post_date_gmt>."));
        String html = item.get("content:encoded");
        if (html.length() > XmlPull.LONGEST_TEXT) {
            throw new UnreadableException(item.line(), "This article is longer than any can be. Split it.");
        }
        Source source = Source.of(HtmlText.of(TypedText.printable(Shortcodes.removed(html)), site));
        ArticleText text = targets.markdown().article(source.markdown());
        Optional<String> problem = Limits.articleProblem(source, text);
        if (problem.isPresent()) {
            throw new UnreadableException(item.line(), problem.get());
        }
        note(source, tally);
        String summary = fit(words(item.get("excerpt:encoded")), Limits.SUMMARY, "with a shortened summary", tally);
        Conversation conversation =
                item.get("wp:comment_status").strip().equals("closed") ? Conversation.CLOSED : Conversation.OPEN;
        String author = author(item, tally);
        return new NewArticle(
                title(item, source, tally), summary, "", source.markdown(), text, null, author, at, conversation, null);
    }

    private String author(Entry item, Tally tally) {
        String author = file.author(item.get("dc:creator").strip());
        String name = Limits.name(author);
        if (!author.isBlank() && !name.equals(TypedText.line(author))) {
            tally.changed("under a name made to fit");
        }
        return name;
    }

    private static String title(Entry item, Source source, Tally tally) {
        String title = words(item.get("title"));
        if (!title.isEmpty()) {
            return fit(title, Limits.TITLE, "with a shortened title", tally);
        }
        tally.changed("with its first words for a title");
        String[] words = TypedText.line(source.words()).split(" ", TITLE_WORDS + 1);
        String first = String.join(" ", List.of(words).subList(0, Math.min(words.length, TITLE_WORDS)));
        return Limits.cut(words.length > TITLE_WORDS ? first + "…" : first, Limits.TITLE);
    }

    static void note(Source source, Tally tally) {
        if (source.fidelity() != Fidelity.ALL) {
            tally.changed("without some of the markup");
        }
    }

    private static String fit(String text, int most, String how, Tally tally) {
        String cut = Limits.cut(text, most);
        if (!cut.equals(text)) {
            tally.changed(how);
        }
        return cut;
    }

    /** The bare words of a line that may hold HTML. */
    private static String words(String html) {
        return TypedText.line(TypedText.printable(Jsoup.parseBodyFragment(html).text()));
    }
}
