package stoa.transfer;

import java.io.PrintWriter;
import java.sql.SQLException;
import stoa.database.Database;
import stoa.database.DatabaseUnusableException;
import stoa.discussion.Articles;

/** Fills an empty forum with what is made up, to try it and to measure it. */
public final class Demo {
    /** Written together, so that they share one sync; many more, and the database has to read again what it wrote. */
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final PrintWriter out;

    public Demo(Database database, PrintWriter out) {
        this.database = database;
        this.out = out;
    }

    /** Throws {@link DatabaseUnusableException} where there is an article already. */
    public void fill(int articleCount, int commentCount, long seed) throws Exception {
        Articles articles = database.store(Articles.class);
        if (articles.any()) {
            throw new DatabaseUnusableException(
                    "This forum has articles. Made-up ones go into an empty one only: name one with --data.");
        }
        MadeUpForum forum = new MadeUpForum(
                database,
                new LongTail(articleCount, commentCount),
                // before there are any: if this is cut off, no comment gets the id of one that is there
                database.reserveIds("comment", commentCount),
                seed);
        int done = 0;
        try (Progress progress = Progress.of("Making up", out, commentCount)) {
            while (!forum.isWhole()) {
                done += database.transactions().run(() -> addSome(forum));
                progress.at(done, done);
            }
        }
        out.println("%,d articles and %,d comments were made up.".formatted(articleCount, done));
        out.flush();
    }

    private static int addSome(MadeUpForum forum) throws SQLException {
        int added = 0;
        for (int step = 0; step < AT_ONCE && added < AT_ONCE && !forum.isWhole(); step++) {
            added += forum.addSome();
        }
        return added;
    }
}
