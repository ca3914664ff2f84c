package stoa.database.h2;

import java.util.ArrayList;
import java.util.List;

/** What happened to the files of a database and to those who wrote to it, in order. */
final class Recording {
    /** One thing that happened. */
    sealed interface Event permits FileEvent, Acknowledged {}

    /** Someone was told that this comment is kept. */
    record Acknowledged(String comment) implements Event {}

    /** One thing that happened to one file. */
    sealed interface FileEvent extends Event permits Written, Truncated, Removed, SyncBegun, SyncEnded {
        String file();
    }

    record Written(String file, Batch.Write write) implements FileEvent {}

    record Truncated(String file, long length) implements FileEvent {}

    record Removed(String file) implements FileEvent {}

    record SyncBegun(String file) implements FileEvent {}

    /**
     * The disk has all that was written to the file before the sync began.
     *
     * @param begun where that is in the recording
     */
    record SyncEnded(String file, int begun) implements FileEvent {}

    private final List<Event> events = new ArrayList<>();

    /** Answers where it is in the recording. */
    synchronized int add(Event event) {
        events.add(event);
        return events.size() - 1;
    }

    /** All so far. */
    synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
