package stoa.database.h2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import stoa.database.h2.Recording.FileEvent;
import stoa.database.h2.Recording.Written;

/** What a disk has, after a power cut, of that which was written and not synced. */
enum Left {
    NOTHING {
        @Override
        void leave(List<FileEvent> unsynced, FileBytes file, Random random) {}
    },

    /** As it was written, up to some byte. */
    PREFIX {
        @Override
        void leave(List<FileEvent> unsynced, FileBytes file, Random random) {
            int whole = random.nextInt(unsynced.size() + 1);
            unsynced.subList(0, whole).forEach(file::apply);
            if (whole < unsynced.size() && unsynced.get(whole) instanceof Written torn) {
                file.write(part(torn.write(), 0, random.nextInt(torn.write().size() + 1)));
            }
        }
    },

    /** Each write whole or not at all. */
    WRITES {
        @Override
        void leave(List<FileEvent> unsynced, FileBytes file, Random random) {
            unsynced.stream().filter(event -> random.nextBoolean()).forEach(file::apply);
        }
    },

    /** Of each page what was in it at some time, as a system writes them back in any order. */
    PAGES {
        @Override
        void leave(List<FileEvent> unsynced, FileBytes file, Random random) {
            double kept = random.nextDouble();
            int end = unsynced.size();
            int shortened = someTime(end, kept, random);
            Map<Long, Integer> times = new HashMap<>();
            for (int now = 0; now < end; now++) {
                if (unsynced.get(now) instanceof Written written) {
                    int time = now;
                    pages(written.write())
                            .filter(page -> time
                                    < times.computeIfAbsent(page.position() / PAGE, any -> someTime(end, kept, random)))
                            .forEach(file::write);
                } else if (now < shortened) {
                    file.apply(unsynced.get(now));
                }
            }
        }
    };

    /** In bytes. */
    private static final int PAGE = 4_096;

    /** The last, with that probability; else the first or any. */
    private static int someTime(int end, double last, Random random) {
        return random.nextDouble() < last ? end : random.nextInt(2) * random.nextInt(end + 1);
    }

    private static Stream<Batch.Write> pages(Batch.Write write) {
        return LongStream.rangeClosed(write.position() / PAGE, (write.end() - 1) / PAGE)
                .mapToObj(page -> part(write, (int) Math.max(0, page * PAGE - write.position()), (int)
                        Math.min(write.size(), (page + 1) * PAGE - write.position())));
    }

    private static Batch.Write part(Batch.Write write, int from, int to) {
        return new Batch.Write(write.position() + from, write.bytes().slice(from, to - from));
    }

    /** Adds it to what the disk has for certain. */
    abstract void leave(List<FileEvent> unsynced, FileBytes file, Random random);
}
