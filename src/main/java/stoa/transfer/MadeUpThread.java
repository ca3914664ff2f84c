package stoa.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import stoa.discussion.Comment;
import stoa.discussion.ImportedComments;
import stoa.discussion.NewComment;
import stoa.policy.Reason;

/** A made-up thread, written bit by bit: most comments answer one before them, rather a late one than an early one. */
final class MadeUpThread {
    private static final int MOST_AT_ONCE = 1_000;

    /** Of the latest so many is one answered: a conversation moves on. */
    private static final int STILL_TALKED_ABOUT = 500;

    private static final double TOP_LEVEL = 0.4;
    private static final double HIDDEN = 0.01;

    /** In seconds. */
    private static final int LONGEST_PAUSE = 1_200;

    /** In seconds; however many join in, after some days all is said. That keeps the indexes by time in few places, too. */
    private static final int LONGEST_TALK = 5 * 86_400;

    private final SplittableRandom random;
    private final MadeUpText text;
    private final List<MadeUpForum.Words> words;
    private final ImportedComments importedComments;
    private final long articleId;
    private final int size;
    private final int longestPause;
    private final List<Long> known = new ArrayList<>();
    private long nextId;
    private Instant at;

    MadeUpThread(
            SplittableRandom random,
            List<MadeUpForum.Words> words,
            ImportedComments importedComments,
            long articleId,
            Instant from,
            int size,
            long firstId) {
        this.random = random;
        this.text = new MadeUpText(random);
        this.words = words;
        this.importedComments = importedComments;
        this.articleId = articleId;
        this.at = from;
        this.size = size;
        this.nextId = firstId;
        // on average, half of it is paused
        this.longestPause = Math.min(LONGEST_PAUSE, 1 + 2 * LONGEST_TALK / Math.max(1, size));
    }

    boolean isWhole() {
        return known.size() == size;
    }

    /** Answers with how many were added. */
    int addSome() throws SQLException {
        // what is answered must be there before: so these are at most as many as all before them
        int count = Math.min(size - known.size(), Math.min(MOST_AT_ONCE, known.size() + 1));
        List<NewComment> next = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            at = at.plusSeconds(1 + random.nextInt(longestPause));
            next.add(comment(parent()));
        }
        List<Long> ids = LongStream.range(nextId, nextId + count).boxed().toList();
        importedComments.addAll(ids, next);
        known.addAll(ids);
        nextId += count;
        importedComments.count();
        return count;
    }

    private @Nullable Long parent() {
        if (known.isEmpty() || random.nextDouble() < TOP_LEVEL) {
            return null;
        }
        double back = random.nextDouble();
        int latest = Math.min(known.size(), STILL_TALKED_ABOUT);
        return known.get(known.size() - 1 - (int) (latest * back * back * back));
    }

    private NewComment comment(@Nullable Long parent) {
        MadeUpForum.Words said = words.get(random.nextInt(words.size()));
        boolean hidden = random.nextDouble() < HIDDEN;
        return new NewComment(
                articleId,
                parent,
                null,
                text.name(),
                said.body(),
                said.html(),
                at,
                null,
                hidden ? Comment.State.HIDDEN : Comment.State.VISIBLE,
                hidden ? Reason.SPAM : null);
    }
}
