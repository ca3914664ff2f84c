package stoa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What clients of several nodes were told, to be compared with what is there, by what was done to the nodes at the time. */
final class Ledger {
    /** A comment that was acknowledged. */
    record Posted(String text, String path, String article) {}

    /** What happened while something was done to the nodes. */
    static final class Chapter {
        final AtomicLong posts = new AtomicLong();
        final AtomicLong hidings = new AtomicLong();
        final AtomicLong reads = new AtomicLong();
        final AtomicLong unanswered = new AtomicLong();
        final AtomicLong asked = new AtomicLong();
        final AtomicLong shown = new AtomicLong();
        final Times postTimes = new Times();
        final Times hidingTimes = new Times();
    }

    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final Set<String> hidden = ConcurrentHashMap.newKeySet();
    final Queue<Posted> toHide = new ConcurrentLinkedQueue<>();
    private final Map<String, Chapter> chapters = new ConcurrentSkipListMap<>();
    private final Path event;

    /** The file says what is being done just now. */
    Ledger(Path event) {
        this.event = event;
    }

    Chapter now() {
        try {
            return chapters.computeIfAbsent(Files.readString(event).strip(), name -> new Chapter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void posted(Posted comment, long nanos) {
        acknowledged.add(comment.text());
        Chapter chapter = now();
        chapter.posts.incrementAndGet();
        synchronized (chapter.postTimes) {
            chapter.postTimes.add(nanos);
        }
        // half of them are hidden, and soon
        if (ThreadLocalRandom.current().nextBoolean()) {
            toHide.add(comment);
        }
    }

    void hidden(Posted comment, long nanos) {
        hidden.add(comment.text());
        Chapter chapter = now();
        chapter.hidings.incrementAndGet();
        synchronized (chapter.hidingTimes) {
            chapter.hidingTimes.add(nanos);
        }
    }

    void print() {
        chapters.forEach((name, chapter) -> System.out.printf(
                "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f%n",
                name,
                chapter.posts.get(),
                chapter.reads.get(),
                chapter.unanswered.get(),
                chapter.hidings.get(),
                chapter.asked.get(),
                chapter.shown.get(),
                chapter.postTimes.millis(0.5),
                chapter.postTimes.millis(0.99),
                chapter.postTimes.millis(1),
                chapter.hidingTimes.millis(0.5),
                chapter.hidingTimes.millis(0.99),
                chapter.hidingTimes.millis(1)));
    }
}
