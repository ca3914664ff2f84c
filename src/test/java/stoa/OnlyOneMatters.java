package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;

/** What waits for moderators, once, however many want it looked at. */
final class OnlyOneMatters {
    private final Crowd crowd;

    OnlyOneMatters(Crowd crowd) {
        this.crowd = crowd;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("matter about an article", this::article),
                dynamicTest("matter about a comment", this::comment),
                dynamicTest("report of one visitor", this::report),
                dynamicTest("appeal against hiding", this::appeal),
                dynamicTest("appeal against a suspension", this::appealOfSuspended),
                dynamicTest("cluster that every node finds", this::cluster));
    }

    private static AtOnce.Act<Page> report(List<Nodes.Person> people, String path) {
        return i -> people.get(i).on(i).postOnly(path + "/report", "reason", "spam", "words", "Look");
    }

    private void article() throws Exception {
        String article = crowd.article();
        Crowd.allAre303(AtOnce.fifty(report(crowd.strangers(), article)));
        assertThat(crowd.count("matter where article_id = " + crowd.id(article)))
                .isOne();
        assertThat(crowd.count("report where weight = 100 and article_id = " + crowd.id(article)))
                .isEqualTo(AtOnce.FIFTY);
    }

    private void comment() throws Exception {
        long comment = crowd.comment("Buy my chairs");
        Crowd.allAre303(AtOnce.fifty(report(crowd.strangers(), "/comments/" + comment)));
        assertThat(crowd.count("matter where comment_id = " + comment)).isOne();
        assertThat(crowd.count("report where weight = 100 and comment_id = " + comment))
                .isEqualTo(AtOnce.FIFTY);
    }

    private void report() throws Exception {
        long comment = crowd.comment("Buy my lamps");
        Nodes.Person person = crowd.nodes().stranger();
        AtOnce.fifty(LimitCase.all(person, "/comments/" + comment + "/report", "reason", "spam", "words", "Look"));
        assertThat(crowd.count("report where weight > 0 and comment_id = " + comment))
                .isOne();
        assertThat(crowd.count("matter where comment_id = " + comment)).isOne();
    }

    private void appeal() throws Exception {
        String article = crowd.article();
        Nodes.Person person = crowd.member("Vic");
        person.on(0).post(article + "/comments", "body", "Mine");
        long comment = crowd.number("select id from comment where body = 'Mine'");
        crowd.nodes()
                .memberOn(0, "Wes", Role.MODERATOR)
                .post("/comments/" + comment + "/hide", "reason", "spam", "note", "");
        String decision = String.valueOf(crowd.number("select id from decision where comment_id = " + comment));
        Crowd.onlyOneIs303(AtOnce.fifty(LimitCase.all(
                person, "/comments/" + comment + "/appeal", "decision", decision, "words", "Look again")));
        assertThat(crowd.count("appeal where decision_id = " + decision)).isOne();
        assertThat(crowd.count("matter where decision_id = " + decision)).isOne();
    }

    private void appealOfSuspended() throws Exception {
        Nodes.Person person = crowd.member("Val");
        long member = crowd.number("select id from member where name = 'Val'");
        crowd.nodes()
                .memberOn(0, "Wim", Role.MODERATOR)
                .post("/moderation/members/" + member + "/suspend", "reason", "abuse", "pause", "week");
        String decision = String.valueOf(crowd.number("select id from decision where member_id = " + member));
        Crowd.onlyOneIs303(AtOnce.fifty(
                LimitCase.all(person, "/account/standing", "decision", decision, "words", "I was not there")));
        assertThat(crowd.count("matter where decision_id = " + decision)).isOne();
    }

    private void cluster() throws Exception {
        String article = crowd.article();
        List<Nodes.Person> people = crowd.nodes().strangers(6);
        String words = "The very best of all lamps are sold in one shop only, and it is mine: number ";
        for (int i = 0; i < people.size(); i++) {
            people.get(i).on(i).post(article + "/comments", "name", "Lamp lover " + i, "body", words + i);
        }
        crowd.nodes().allKeepUp();
        assertThat(crowd.number("""
                select count(distinct k.cluster_id) from cluster_comment k join comment c on c.id = k.comment_id
                where c.article_id = %d
                """.formatted(crowd.id(article)))).isOne();
    }
}
