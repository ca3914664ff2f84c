package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.h2.mvstore.MVStoreTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.Database;
import stoa.database.Storage;
import stoa.discussion.Articles;
import stoa.discussion.CommentAddition;
import stoa.discussion.Comments;
import stoa.discussion.NewComment;
import stoa.text.SafeHtml;

class CompactionTest {
    /** So that what is freed between two compactions is little beside it. */
    private static final int THERE_BEFORE = 10_000;

    private static final int LONE_POSTS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void fileStaysBelowThreeTimesItsLiveData() throws Exception {
        long size;
        try (Database database = Database.open(new Storage(folder, null))) {
            fill(database);
            CommentAddition addition =
                    new CommentAddition(database.store(Articles.class), database.store(Comments.class));
            for (int i = 0; i < LONE_POSTS; i++) {
                NewComment comment = comment(i);
                database.transactions().run(() -> addition.bringIn(comment));
            }
            size = database.load().bytes().orElseThrow();
        }
        assertThat(size).isLessThan(3 * liveData());
    }

    private static void fill(Database database) throws Exception {
        long article = new Crowd(database, new Recording()).article().id();
        assertThat(article).isOne();
        List<Long> ids = LongStream.rangeClosed(1, THERE_BEFORE).boxed().toList();
        List<NewComment> comments =
                ids.stream().map(id -> comment(-id.intValue())).toList();
        List<Integer> branches = IntStream.rangeClosed(1, THERE_BEFORE).boxed().toList();
        long first = database.reserveIds("comment", THERE_BEFORE);
        assertThat(first).isOne();
        database.transactions().run(() -> {
            database.store(Comments.class).addAll(ids, comments, branches);
            database.store(Articles.class).count(article, THERE_BEFORE, THERE_BEFORE);
            return article;
        });
    }

    private static NewComment comment(int number) {
        String words = "Remark " + number + " " + "o".repeat(300);
        Instant at = Instant.EPOCH.plusSeconds(1_000_000 + number);
        return new NewComment(1, null, null, "Ada", words, SafeHtml.trusted(words), at, null);
    }

    /** Size of a file that has each page once. */
    private long liveData() throws IOException {
        Path file = folder.resolve("stoa.mv.db");
        MVStoreTool.compact(file.toString(), false);
        return Files.size(file);
    }
}
