package stoa.database.h2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stoa.database.Database;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.CommentAddition;
import stoa.discussion.Comments;
import stoa.discussion.NewComment;
import stoa.text.SafeHtml;

/** People who post at once, all under the only article; it is recorded when one is told that a comment is kept. */
final class Crowd {
    private static final int PEOPLE = 8;

    /** Most comments are short; some need several pages of the database. */
    private static final int LONGEST = 9_000;

    private final Database database;
    private final Recording recording;
    private final Articles articles;
    private final CommentAddition addition;

    Crowd(Database database, Recording recording) {
        this.database = database;
        this.recording = recording;
        this.articles = database.store(Articles.class);
        this.addition = new CommentAddition(articles, database.store(Comments.class));
    }

    /** Returns when each has posted that many; what is said on one evening is said on no other. */
    void post(String evening, int each) throws Exception {
        Article article = article();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                String name = evening + "." + i;
                all.add(people.submit(() -> {
                    talk(article.id(), name, each);
                    return name;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    Article article() throws Exception {
        if (!articles.any()) {
            database.transactions().run(() -> database.jdbi().withHandle(sql -> sql.execute("""
                    insert into article (slug, title, summary, notice, body, body_html, contents, author_name,
                        posted_at, updated_at)
                    values ('stoa', 'Stoa', '', '', '', '', '', 'Ada', now(), now())
                    """)));
        }
        return articles.bySlug("stoa").orElseThrow();
    }

    private void talk(long article, String name, int comments) throws Exception {
        Random random = new Random(name.hashCode());
        for (int i = 0; i < comments; i++) {
            int length = 20 + (int) (LONGEST * Math.pow(random.nextDouble(), 6));
            say(article, name, "Remark " + i + " of " + name + " " + "o".repeat(length));
        }
    }

    private void say(long article, String name, String words) throws Exception {
        NewComment comment =
                new NewComment(article, null, null, name, words, SafeHtml.trusted(words), Instant.now(), null);
        database.transactions().run(() -> addition.bringIn(comment));
        recording.add(new Recording.Acknowledged(words));
    }
}
