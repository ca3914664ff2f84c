package stoa.moderation.queue;

/**
 * The part of a long list that is shown, where one decision is about all of it.
 *
 * @param before how many come before those that are shown
 * @param size how many there are in all
 * @param last the number of the last one that is shown; 0 where none is
 */
public record ListExcerpt(int before, int shown, int size, long last) {
    public boolean isAll() {
        return shown == size;
    }

    public boolean isBegun() {
        return before > 0;
    }

    /** How many come after. */
    public int left() {
        return size - before - shown;
    }

    /** As in {@code 101 to 200 of 240}. */
    public String words() {
        return "%,d to %,d of %,d".formatted(before + 1, before + shown, size);
    }
}
