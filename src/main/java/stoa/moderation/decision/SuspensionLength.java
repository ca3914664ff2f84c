package stoa.moderation.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The length of a suspension. */
public enum SuspensionLength {
    NONE("Not", null),
    DAY("For a day", Duration.ofDays(1)),
    WEEK("For a week", Duration.ofDays(7)),
    MONTH("For 30 days", Duration.ofDays(30)),
    EVER("Without an end", null);

    private final String label;
    private final @Nullable Duration time;

    SuspensionLength(String label, @Nullable Duration time) {
        this.label = label;
        this.time = time;
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null where it has no end. */
    public @Nullable Instant until(Instant now) {
        return time == null ? null : now.plus(time);
    }

    public static List<SuspensionLength> choices() {
        return List.of(values());
    }

    static SuspensionLength of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(NONE);
    }
}
