package stoa.moderation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {
    private static final Instant LATER = Written.START.plus(Duration.ofDays(40)).plusSeconds(7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatPeopleWriteIsNoCluster(long seed) {
        List<Post> posts = Crowd.of(seed, 2_000).posts;
        assertThat(Clusters.in(posts)).isEmpty();
        posts.replaceAll(Written::toTheMinute);
        assertThat(Clusters.in(posts)).isEmpty();
    }

    @Test
    void nearlyTheSameTextIsToldAmongThousands() {
        Written written = Crowd.of(11, 2_000);
        String text = written.text(40);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String changed = text.replaceFirst("^\\w+", "copy" + i);
            ids.add(written.add(i, "ada " + i, changed, LATER.plus(Duration.ofDays(i)), "")
                    .id());
        }
        Evidence evidence = only(written, ids);
        assertThat(evidence.kind()).isEqualTo(Evidence.Kind.SAME_TEXT);
        assertThat(evidence.words())
                .matches("5 comments under 5 names are nearly the same text: each has at least \\d\\d % of its word"
                        + " triples in common with the first\\.");
        assertThat(evidence.chance()).matches("Of 200 pairs of other comments .* have .* in common\\.");
    }

    private static Evidence only(Written written, List<Long> ids) {
        List<Cluster> clusters = Clusters.in(written.posts);
        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.ids()).isEqualTo(ids);
            assertThat(cluster.evidence()).hasSize(1);
        });
        return clusters.get(0).evidence().get(0);
    }

    @Test
    void fourPeopleWhoGiveThanksOrAnswerTheSameLineAreNoCluster() {
        Written written = new Written(3);
        for (int i = 0; i < 4; i++) {
            written.add(i, "ada " + i, "Thank you for this!", LATER.plus(Duration.ofDays(i)), "");
            String answer = "> all that the article says about lamps\n\n" + written.text(12);
            written.add(i, "bob " + i, answer, LATER.plus(Duration.ofDays(9L * i)), "");
        }
        assertThat(Clusters.in(written.posts)).isEmpty();
    }

    @Test
    void manyNewNamesInAnHourAreABurst() {
        Written written = Crowd.of(12, 2_000);
        Instant quiet = written.last(3).plus(Duration.ofDays(1));
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Instant at = quiet.plusSeconds(written.random.nextInt(3_000));
            ids.add(written.add(3, "Newcomer " + (char) ('A' + i), written.text(25), at, "")
                    .id());
        }
        Evidence evidence = only(written, ids);
        assertThat(evidence.words()).startsWith("14 names new to the thread commented on one article within 1 h;");
        assertThat(evidence.chance()).matches("At the usual pace that would come about once in 10\\^\\d+ threads; .*");
    }

    @Test
    void namesMadeByOnePatternAreToldWithWhatTheyShare() {
        Written written = Crowd.of(13, 2_000);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = written.one(List.of("Lamp", "River", "Paper")) + "_" + "Reader_" + (10 + i * 7);
            ids.add(written.add(4, name, written.text(25), LATER.plus(Duration.ofHours(3L * i * i)), "network-9")
                    .id());
        }
        assertThat(Clusters.in(written.posts)).singleElement().satisfies(cluster -> {
            assertThat(cluster.ids()).isEqualTo(ids);
            assertThat(cluster.evidence())
                    .extracting(Evidence::kind)
                    .containsExactly(Evidence.Kind.NETWORK, Evidence.Kind.NAME_PATTERN);
            assertThat(cluster.evidence().get(1).words())
                    .contains(" names under one article are made by one pattern (Xxx_Xxx_99): “");
        });
    }

    @Test
    void aNetworkAloneIsNoCluster() {
        Written written = Crowd.of(14, 2_000);
        for (int i = 0; i < 6; i++) {
            written.add(i, "Newcomer " + (char) ('A' + i), written.text(25), LATER.plus(Duration.ofHours(i)), "office");
        }
        assertThat(Clusters.in(written.posts)).isEmpty();
    }

    @Test
    void namesThatAreThereForOneLinkAreTold() {
        Written written = Crowd.of(15, 2_000);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant at = LATER.plus(Duration.ofDays(i));
            ids.add(written.add(i, "Seller " + (char) ('A' + i), written.text(25), at, "", "www.pills.example")
                    .id());
        }
        assertThat(only(written, ids).words())
                .isEqualTo("6 comments under 6 names lead to pills.example, and none of these names has written"
                        + " anything else.");
    }

    @Test
    void theOrderOfThePostsChangesNothing() {
        Written written = Crowd.of(16, 1_000);
        written.clockwork(99, 9, LATER, Duration.ofHours(5));
        List<Cluster> clusters = Clusters.in(written.posts);
        Collections.shuffle(written.posts, new Random(1));
        assertThat(Clusters.in(written.posts)).isEqualTo(clusters).hasSize(1);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Clusters.in(List.of())).isEmpty();
    }

    @Test
    void hostilePostsAreNoTrouble() {
        Written written = new Written(1);
        LongStream.range(0, 20)
                .forEach(
                        i -> written.add(1, "\uD800\0 ", "\0".repeat(9) + "\uDC00", Written.START, "\0", "", "\uD800"));
        assertThat(Clusters.in(written.posts)).isEmpty();
    }
}
