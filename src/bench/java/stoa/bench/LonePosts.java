package stoa.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stoa.account.VisitorHash;
import stoa.database.Database;
import stoa.database.Storage;
import stoa.discussion.Articles;
import stoa.discussion.CommentAddition;
import stoa.discussion.Comments;
import stoa.discussion.Conversation;
import stoa.discussion.NewArticle;
import stoa.discussion.NewComment;
import stoa.text.ArticleText;
import stoa.text.Contents;
import stoa.text.SafeHtml;

/**
 * Posts one comment after the other, each synced by itself: {@code FOLDER POSTS}. Prints now and then how many there are, and
 * the size of the file.
 */
public final class LonePosts {
    private static final int ARTICLES = 100;
    private static final int LINES = 20;

    /** As many words as a person uses; texts made of few would compress as no real ones do. */
    private static final List<String> WORDS = words(5_000);

    private final Random random = new Random(7);
    private final Database database;
    private final Articles articles;
    private final CommentAddition addition;

    private LonePosts(Database database) {
        this.database = database;
        this.articles = database.store(Articles.class);
        this.addition = new CommentAddition(articles, database.store(Comments.class));
    }

    public static void main(String[] args) throws Exception {
        int posts = Integer.parseInt(args[1]);
        try (Database database = Database.open(new Storage(Path.of(args[0]), null))) {
            new LonePosts(database).post(posts);
        }
    }

    private void post(int posts) throws Exception {
        for (int i = 0; i < ARTICLES; i++) {
            add(article(i));
        }
        for (int i = 1; i <= posts; i++) {
            NewComment comment = comment(i);
            database.transactions().run(() -> addition.bringIn(comment));
            if (i % Math.max(1, posts / LINES) == 0) {
                System.out.println(i + "\t" + database.load().bytes().orElseThrow());
            }
        }
    }

    private void add(NewArticle article) throws Exception {
        database.transactions().run(() -> articles.add(article));
    }

    private NewArticle article(int number) {
        String body = text(400);
        ArticleText text = new ArticleText(SafeHtml.trusted(body), Contents.NONE);
        return new NewArticle("Article " + number, "", "", body, text, null, "Ada", now(), Conversation.OPEN, null);
    }

    private NewComment comment(int number) {
        String body = text(10 + random.nextInt(80));
        VisitorHash trace = new VisitorHash("visitor " + number % 997, "network " + number % 97);
        return new NewComment(
                1 + number * 7L % ARTICLES, null, null, "Bob", body, SafeHtml.trusted(body), now(), trace);
    }

    private String text(int length) {
        return random.ints(length, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private static List<String> words(int count) {
        Random letters = new Random(8);
        return Stream.generate(() -> letters.ints(2 + letters.nextInt(8), 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(count)
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
