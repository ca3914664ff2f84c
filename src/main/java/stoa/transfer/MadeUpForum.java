package stoa.transfer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stoa.account.Site;
import stoa.database.Database;
import stoa.discussion.Articles;
import stoa.discussion.Conversation;
import stoa.discussion.ImportedComments;
import stoa.discussion.NewArticle;
import stoa.text.Markdown;
import stoa.text.SafeHtml;

/** Made-up articles, one after the other, each with its thread; the same ones for the same seed. */
final class MadeUpForum {
    /** Texts of comments are taken from so many: to format each would take longer than to write it. */
    private static final int TEXTS = 5_000;

    private static final int PARAGRAPHS = 12;
    private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");
    private static final Duration SPAN = Duration.ofDays(500);

    /** What a comment says, as it was typed and as it is shown. */
    record Words(String body, SafeHtml html) {}

    private final Articles articles;
    private final Database database;
    private final LongTail sizes;
    private final SplittableRandom random;
    private final MadeUpText text;
    private final Markdown markdown = new Markdown();
    private final List<Words> words;
    private long nextId;
    private int rank;
    private @Nullable MadeUpThread open;

    /** Its comments have ids from the first one on, without a gap. */
    MadeUpForum(Database database, LongTail sizes, long firstId, long seed) {
        this.database = database;
        this.articles = database.store(Articles.class);
        this.sizes = sizes;
        this.nextId = firstId;
        this.random = new SplittableRandom(seed);
        this.text = new MadeUpText(random);
        this.words = Stream.generate(() -> paragraphs(1 + random.nextInt(2)))
                .limit(TEXTS)
                .map(body -> new Words(body, markdown.comment(body)))
                .toList();
    }

    boolean isWhole() {
        return open == null && rank == sizes.articles();
    }

    /** The next article, or some of its thread; answers with how many comments were added. */
    int addSome() throws SQLException {
        if (open == null) {
            open = begin(rank++);
        }
        int added = open.isWhole() ? 0 : open.addSome();
        if (open.isWhole()) {
            open = null;
        }
        return added;
    }

    private MadeUpThread begin(int rank) {
        Instant at = FIRST.plus(SPAN.dividedBy(sizes.articles()).multipliedBy(rank));
        long id = articles.add(article(at));
        int size = sizes.comments(rank);
        long firstId = nextId;
        nextId += size;
        return new MadeUpThread(random, words, new ImportedComments(database, id), id, at, size, firstId);
    }

    private NewArticle article(Instant at) {
        String body = paragraphs(PARAGRAPHS);
        return new NewArticle(
                text.title(),
                text.sentence(),
                "",
                body,
                markdown.article(body),
                null,
                Site.NAME,
                at,
                Conversation.OPEN,
                null);
    }

    private String paragraphs(int count) {
        return Stream.generate(text::paragraph).limit(count).collect(Collectors.joining("\n\n"));
    }
}
