package stoa.database.h2;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import stoa.database.Database;
import stoa.database.h2.Recording.Event;

/**
 * A recording of an evening on which a crowd posts, from the start of the forum to its end.
 *
 * @param found when it started
 * @param earlier comments that had been acknowledged before
 */
record Evening(Image found, Set<String> earlier, List<Event> events) {
    /** A way to run a forum. */
    interface Forum {
        Database open(Path folder, String fileSystem) throws Exception;
    }

    private static final int COMMENTS_EACH = 8;

    /** The people in it say what they say nowhere else, as the folder has a name that no other has. */
    static Evening of(Image found, Set<String> earlier, Path folder, Forum forum) throws Exception {
        found.writeTo(folder);
        Recording recording = new Recording();
        String scheme = "evening" + Integer.toHexString(folder.hashCode());
        try (RecordedDisk disk = RecordedDisk.register(scheme, recording);
                Database database = forum.open(folder, disk.getScheme() + ":")) {
            new Crowd(database, recording).post(folder.getFileName().toString(), COMMENTS_EACH);
        }
        Image.remove(folder);
        return new Evening(found, earlier, recording.events());
    }

    /** At any moment. */
    PowerCut cut(Random random) {
        return at(random.nextInt(events.size() + 1));
    }

    /** When most has been said. */
    PowerCut lateCut(Random random) {
        return at(events.size() - random.nextInt(events.size() / 4));
    }

    private PowerCut at(int moment) {
        return new PowerCut(found, earlier, events.subList(0, moment));
    }
}
