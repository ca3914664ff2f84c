package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.TestSettings;
import stoa.Visitor;

/** Limits while the clock jumps, either way: no wait is longer than its rule, and who has waited gets through. */
@Tag("http")
class LimitClockTest {
    private static final List<Duration> JUMPS = Stream.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(59),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofDays(1),
                    Duration.ofDays(365))
            .flatMap(jump -> Stream.of(jump.negated(), jump))
            .toList();

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().behindProxy("127.0.0.0/8"));

    private int visitors;

    private Page signIn(Visitor visitor, String password) {
        return visitor.postOnly("/sign-in", "name", "Ada", "password", password);
    }

    @Test
    void administratorComesInAfterTheClockWasSetBackByADay() throws Exception {
        forum.addMember("Ada", Role.ADMINISTRATOR);
        Visitor visitor = forum.visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(visitor, "guess number " + i).status()).isEqualTo(422);
        }
        assertThat(signIn(visitor, ForumServer.PASSWORD).status()).isEqualTo(429);
        forum.clock().advance(Duration.ofDays(-1));
        assertThat(signIn(visitor, ForumServer.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void administratorComesInAfterTheClockWasSetBackBetweenTwoStarts() throws Exception {
        forum.addMember("Ada", Role.ADMINISTRATOR);
        for (int i = 0; i < 5; i++) {
            signIn(forum.visitor(), "guess number " + i);
        }
        forum.restart();
        assertThat(signIn(forum.visitor(), ForumServer.PASSWORD).status())
                .as("what was counted is kept")
                .isEqualTo(429);
        forum.clock().advance(Duration.ofDays(-365));
        forum.restart();
        assertThat(signIn(forum.visitor(), ForumServer.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void everyLimitThatIsCountedKeepsToItsRule() throws Exception {
        RateLimits rateLimits =
                new RateLimits(forum.database().store(RateLimitCounts.class), () -> "key", forum.clock());
        forum.database().transactions().run(() -> {
            for (RateLimit limit : RateLimit.values()) {
                JUMPS.forEach(jump -> jump(rateLimits, limit.by("somebody"), jump));
            }
            return rateLimits;
        });
    }

    private void jump(RateLimits rateLimits, Attempt one, Duration jump) {
        RetryAfter before = rateLimits.count(List.of(one));
        while (before.isOver()) {
            before = rateLimits.count(List.of(one));
        }
        forum.clock().advance(jump);
        RetryAfter after = rateLimits.count(List.of(one));
        assertThat(after.time()).as(one.limit() + " after " + jump).isLessThanOrEqualTo(longest(one.limit()));
        forum.clock().advance(after.isOver() ? Duration.ZERO : after.time());
        assertThat(after.isOver() || rateLimits.count(List.of(one)).isOver())
                .as(one.limit() + " once waited for after " + jump)
                .isTrue();
    }

    private static Duration longest(RateLimit limit) {
        return limit.pause(1_000);
    }

    @Test
    void postsKeepToTheirRule() throws Exception {
        for (Duration jump : JUMPS) {
            keepsToItsRule(forum.article("On lamps"), jump, 60);
        }
    }

    @Test
    void slowThreadsKeepToTheirRule() throws Exception {
        forum.addMember("Eve", Role.MODERATOR);
        for (Duration jump : JUMPS) {
            String article = forum.article("On lamps");
            forum.signedIn("Eve").post(article + "/slow", "minutes", "5");
            keepsToItsRule(article, jump, 300);
        }
    }

    private void keepsToItsRule(String article, Duration jump, long longest) {
        Visitor visitor = forum.visitor().with("X-Forwarded-For", "198.51.100." + ++visitors);
        int said = 0;
        while (say(visitor, article, said++).status() == 303) {
            assertThat(said).isLessThan(10);
        }
        forum.clock().advance(jump);
        long waited = 0;
        Page answer = say(visitor, article, said++);
        while (answer.status() == 429) {
            long wait = Long.parseLong(answer.header("Retry-After"));
            assertThat(wait).as("after " + jump).isBetween(1L, longest);
            waited += wait;
            forum.clock().advance(Duration.ofSeconds(wait));
            answer = say(visitor, article, said++);
        }
        assertThat(waited).as("after " + jump).isLessThanOrEqualTo(longest);
    }

    private static Page say(Visitor visitor, String article, int number) {
        return visitor.postOnly(article + "/comments", "name", "Ada", "body", "Remark " + number);
    }

    @Test
    void whatCountsForNothingIsForgotten() throws Exception {
        RateLimits rateLimits =
                new RateLimits(forum.database().store(RateLimitCounts.class), () -> "key", forum.clock());
        for (int i = 0; i < 600; i++) {
            List<Attempt> one = List.of(RateLimit.PASSWORD_FOR_NAME.by("name " + i));
            forum.database().transactions().run(() -> rateLimits.count(one));
        }
        forum.clock().advance(Duration.ofDays(1));
        forum.database().transactions().run(() -> rateLimits.count(List.of(RateLimit.PASSWORD_FOR_NAME.by("name 0"))));
        forum.clock().advance(Duration.ofSeconds(1));
        forum.forum().keepUp();
        assertThat(rows()).isEqualTo(1);

        forum.clock().advance(Duration.ofDays(-30));
        forum.forum().keepUp();
        assertThat(rows()).as("counted in the future").isZero();
    }

    private int rows() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.select("select count(*) from attempt")
                        .mapTo(Integer.class)
                        .one());
    }
}
