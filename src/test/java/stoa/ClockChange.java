package stoa;

import java.time.Duration;

/** How somebody sets the clock of the machine, while the forum runs or before it is started again. */
enum ClockChange {
    A_SECOND_ON(Duration.ofSeconds(1)),
    A_SECOND_BACK(Duration.ofSeconds(-1)),
    A_MINUTE_ON(Duration.ofMinutes(1)),
    A_MINUTE_BACK(Duration.ofMinutes(-1)),
    AN_HOUR_ON(Duration.ofHours(1)),
    AN_HOUR_BACK(Duration.ofHours(-1)),
    A_DAY_ON(Duration.ofDays(1)),
    A_DAY_BACK(Duration.ofDays(-1)),
    A_MONTH_ON(Duration.ofDays(30)),
    A_MONTH_BACK(Duration.ofDays(-30)),
    A_YEAR_ON(Duration.ofDays(365)),
    A_YEAR_BACK(Duration.ofDays(-365)),
    A_DAY_BACK_AND_A_NEW_START(Duration.ofDays(-1)),
    A_YEAR_BACK_AND_A_NEW_START(Duration.ofDays(-365)),
    AN_HOUR_ON_AND_A_NEW_START(Duration.ofHours(1)),
    A_YEAR_ON_AND_A_NEW_START(Duration.ofDays(365));

    private final Duration by;

    ClockChange(Duration by) {
        this.by = by;
    }

    /** What is due as time goes by is done then, as it is within half a minute of a running forum. */
    void happenTo(ForumServer forum) throws Exception {
        forum.clock().advance(by);
        if (name().endsWith("START")) {
            forum.restart();
        }
        forum.forum().keepUp();
    }

    boolean isBack() {
        return by.isNegative();
    }

    boolean isOnByAtLeast(Duration time) {
        return by.compareTo(time) >= 0;
    }
}
