package stoa.regulation;

import java.time.Duration;

/**
 * What is set for how people talk here, as far as the terms tell of it.
 *
 * @param editTime for which people may change what they have posted, in whole minutes; zero for never
 */
public record HouseRules(int postsPerMinute, Duration editTime) {}
