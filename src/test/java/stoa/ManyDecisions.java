package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;

/** Decisions that many take at once about different things: all are taken, in one order, and none fails for another. */
final class ManyDecisions {
    private static final int ARTICLES = 10;

    private final Crowd crowd;
    private List<Visitor> moderators = List.of();

    ManyDecisions(Crowd crowd) {
        this.crowd = crowd;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("fifty decisions about ten articles", this::aboutManyArticles),
                dynamicTest("acts of all kinds about one comment", this::ofAllKinds),
                dynamicTest("batches about the same, in other orders", this::batches),
                dynamicTest("article that is decided about and reported", this::articleAmongReports),
                dynamicTest("moderators who write about each other", this::aboutEachOther));
    }

    private List<Visitor> moderators() throws Exception {
        if (moderators.isEmpty()) {
            moderators = crowd.all(AtOnce.FIFTY, "Arbiter", Role.MODERATOR);
        }
        return moderators;
    }

    private List<Long> comments(String words, int count) throws Exception {
        List<String> articles = new ArrayList<>();
        List<Long> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i < ARTICLES) {
                articles.add(crowd.article());
            }
            comments.add(crowd.comment(articles.get(i % ARTICLES), words + " " + i));
        }
        return comments;
    }

    private void aboutManyArticles() throws Exception {
        List<Visitor> people = moderators();
        List<Long> comments = comments("To be hidden", AtOnce.FIFTY);
        long before = crowd.count("moderation_log");
        Crowd.allAre303(AtOnce.fifty(
                i -> people.get(i).postOnly("/comments/" + comments.get(i) + "/hide", "reason", "spam", "note", "")));
        assertThat(crowd.count("decision d join comment c on c.id = d.comment_id where c.body like 'To be hidden %'"))
                .isEqualTo(AtOnce.FIFTY);
        assertThat(crowd.count("moderation_log")).isEqualTo(before + AtOnce.FIFTY);
        crowd.isInOrder();
    }

    private void ofAllKinds() throws Exception {
        List<Visitor> people = moderators();
        Nodes.Person writer = crowd.member("Wilma");
        String article = crowd.article();
        writer.on(0).post(article + "/comments", "body", "Much decided about");
        String comment = "/comments/" + crowd.number("select id from comment where body = 'Much decided about'");
        String id = comment.replaceFirst(".*/", "");
        Crowd.noneFailed(AtOnce.fifty(i -> switch (i % 10) {
            case 0 -> people.get(i).postOnly(comment + "/hide", "reason", "abuse", "note", "");
            case 1 -> people.get(i).postOnly(comment + "/restore");
            case 2 -> people.get(i).postOnly(comment + "/pin");
            case 3 -> people.get(i).postOnly(comment + "/lock");
            case 4 -> people.get(i).postOnly(comment + "/unlock");
            case 5 -> people.get(i).postOnly(comment + "/thank");
            case 6 -> people.get(i).postOnly(comment + "/report", "reason", "spam", "words", "Look");
            case 7 -> writer.on(i).postOnly(comment + "/edit", "body", "Edited " + i, "seen", "");
            case 8 -> people.get(i).postOnly(article + "/comments", "body", "Answer " + i, "parent", id);
            default ->
                i < 40
                        ? people.get(i).postOnly(article + "/lock")
                        : writer.on(i).postOnly(comment + "/delete");
        }));
        crowd.isInOrder();
    }

    private void batches() throws Exception {
        List<Visitor> people = moderators();
        List<Long> comments = comments("In a batch", 20);
        for (long comment : comments) {
            crowd.nodes().stranger().on(0).post("/comments/" + comment + "/report", "reason", "spam", "words", "Look");
        }
        List<Long> queue = new ArrayList<>();
        for (long comment : comments) {
            queue.add(crowd.number("select id from matter where comment_id = " + comment));
        }
        Crowd.noneFailed(AtOnce.each(20, i -> {
            List<Long> order = new ArrayList<>(queue);
            Collections.rotate(order, i);
            if (i % 2 == 0) {
                Collections.reverse(order);
            }
            List<String> fields = new ArrayList<>(List.of("do", i % 3 == 0 ? "keep" : "hide-spam", "step", "do"));
            order.forEach(item -> fields.addAll(List.of("m-" + item, "yes")));
            return people.get(i).postOnly("/moderation/batches", fields.toArray(String[]::new));
        }));
        assertThat(crowd.count("decision d join comment c on c.id = d.comment_id where c.body like 'In a batch %'"))
                .isEqualTo(20);
        crowd.isInOrder();
    }

    private void articleAmongReports() throws Exception {
        List<Visitor> people = moderators();
        String article = crowd.article();
        for (int round = 0; round < 5; round++) {
            List<Nodes.Person> reporters = crowd.strangers();
            reporters.get(0).on(0).post(article + "/report", "reason", "spam", "words", "Look");
            long item = crowd.number("select max(id) from matter where article_id = " + crowd.id(article));
            Crowd.noneFailed(AtOnce.fifty(i -> i % 2 == 0
                    ? reporters.get(i).on(i).postOnly(article + "/report", "reason", "spam", "words", "Look")
                    : people.get(i).postOnly("/moderation/matters/" + item, "do", "settle", "lock", "yes")));
        }
        crowd.isInOrder();
    }

    private void aboutEachOther() throws Exception {
        List<Visitor> people = moderators();
        List<Long> ids = IntStream.range(0, 10)
                .mapToObj(i -> crowd.number("select id from member where name = 'Arbiter " + i + "'"))
                .toList();
        Crowd.allAre303(AtOnce.fifty(i -> people.get(i % 10)
                .postOnly("/moderation/members/" + ids.get((i + 1 + i / 10) % 10) + "/note", "note", "Fair " + i)));
    }
}
