package stoa.database.h2;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import stoa.database.h2.Recording.Acknowledged;
import stoa.database.h2.Recording.Event;
import stoa.database.h2.Recording.FileEvent;
import stoa.database.h2.Recording.SyncEnded;

/** The end of the power at some moment of a recording. */
final class PowerCut {
    private final Image start;
    private final Set<String> earlier;
    private final List<Event> events;

    /** After these events; to start with, there had been this, and these comments had been acknowledged. */
    PowerCut(Image start, Set<String> earlier, List<Event> events) {
        this.start = start;
        this.earlier = earlier;
        this.events = events;
    }

    /** The comments that someone had been told are kept. */
    Set<String> acknowledged() {
        Set<String> comments = new HashSet<>(earlier);
        all(Acknowledged.class).forEach(event -> comments.add(event.comment()));
        return comments;
    }

    /** What may be found after it. */
    Image image(Left left, Random random) {
        Set<String> names = new HashSet<>(start.files().keySet());
        all(FileEvent.class).forEach(event -> names.add(event.file()));
        Map<String, byte[]> image = new HashMap<>();
        for (String name : names.stream().sorted().toList()) {
            FileBytes file = new FileBytes(start.files().getOrDefault(name, new byte[0]));
            int synced = synced(name);
            of(name, events.subList(0, synced)).forEach(file::apply);
            left.leave(of(name, events.subList(synced, events.size())), file, random);
            if (file.exists()) {
                image.put(name, file.toArray());
            }
        }
        return new Image(image);
    }

    /** How many of the events came before the last sync that ended. */
    private int synced(String name) {
        return all(SyncEnded.class)
                .filter(event -> event.file().equals(name))
                .mapToInt(SyncEnded::begun)
                .max()
                .orElse(0);
    }

    private static List<FileEvent> of(String name, List<Event> events) {
        return events.stream()
                .filter(FileEvent.class::isInstance)
                .map(FileEvent.class::cast)
                .filter(event -> event.file().equals(name))
                .toList();
    }

    private <T> Stream<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
