package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;

/** What is decided once, however many moderators press the button. */
final class OnlyOneDecisions {
    private final Crowd crowd;
    private List<Visitor> moderators = List.of();

    OnlyOneDecisions(Crowd crowd) {
        this.crowd = crowd;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("fifty moderators sign in", this::come),
                dynamicTest("decision of fifty about one comment", this::decision),
                dynamicTest("decision at the desk", this::atTheDesk),
                dynamicTest("batch and its undoing", this::batch),
                dynamicTest("answer to an appeal", this::answer),
                dynamicTest("suspension", this::suspension),
                dynamicTest("conversation that is closed", this::lock),
                dynamicTest("pace of a conversation", this::slow),
                dynamicTest("pinned comment", this::pin),
                dynamicTest("branch that is closed", this::branch),
                dynamicTest("answer that is moved up", this::moveUp),
                dynamicTest("blocked network", this::network));
    }

    private void come() throws Exception {
        moderators = crowd.all(AtOnce.FIFTY, "Judge", Role.MODERATOR);
        assertThat(crowd.count("member where name like 'Judge %'")).isEqualTo(AtOnce.FIFTY);
    }

    private AtOnce.Act<Page> each(String path, String... fields) {
        return i -> moderators.get(i).postOnly(path, fields);
    }

    private long entries(String action, String about) {
        return crowd.count("moderation_log where action = '" + action + "' and " + about);
    }

    private void decision() throws Exception {
        String article = crowd.article();
        long comment = crowd.comment(article, "Off it goes");
        Crowd.noneFailed(AtOnce.fifty(each("/comments/" + comment + "/hide", "reason", "spam", "note", "")));
        assertThat(crowd.count("decision where comment_id = " + comment)).isOne();
        assertThat(entries("HIDE", "comment_id = " + comment)).isOne();
        assertThat(crowd.number("select comment_count from article where id = " + crowd.id(article)))
                .isZero();
    }

    private long matterAbout(String words) throws Exception {
        long comment = crowd.comment(words);
        crowd.nodes().stranger().on(0).post("/comments/" + comment + "/report", "reason", "spam", "words", "Look");
        return crowd.number("select id from matter where comment_id = " + comment);
    }

    private void atTheDesk() throws Exception {
        long item = matterAbout("One of three");
        long comment = crowd.number("select comment_id from matter where id = " + item);
        List<String> acts = List.of("keep", "hide-spam", "hide-abuse");
        Crowd.onlyOneIs303(AtOnce.fifty(i -> moderators
                .get(i)
                .postOnly("/moderation/matters/" + item, "do", acts.get(i % acts.size()), "comment", "" + comment)));
        assertThat(crowd.count("decision where comment_id = " + comment)).isOne();
    }

    private void batch() throws Exception {
        long item = matterAbout("One of many");
        long comment = crowd.number("select comment_id from matter where id = " + item);
        Crowd.noneFailed(
                AtOnce.fifty(each("/moderation/batches", "do", "hide-spam", "step", "do", "m-" + item, "yes")));
        assertThat(crowd.count("decision where comment_id = " + comment)).isOne();

        long batch = crowd.number("select batch_id from decision where comment_id = " + comment);
        Crowd.onlyOneIs303(AtOnce.fifty(each("/moderation/batches/" + batch + "/undo")));
        assertThat(crowd.count("comment where state = 'VISIBLE' and id = " + comment))
                .isOne();
        assertThat(crowd.count("matter where comment_id = " + comment)).isOne();
    }

    private void answer() throws Exception {
        Visitor writer = crowd.nodes().memberOn(0, "Wanda", Role.MEMBER);
        writer.post(crowd.article() + "/comments", "body", "Hers");
        String comment = "/comments/" + crowd.number("select id from comment where body = 'Hers'");
        crowd.nodes().memberOn(0, "Willa", Role.MODERATOR).post(comment + "/hide", "reason", "spam", "note", "");
        long decision = crowd.number("select max(id) from decision");
        writer.post(comment + "/appeal", "decision", "" + decision, "words", "Look again");
        long item = crowd.number("select id from matter where decision_id = " + decision);
        Crowd.onlyOneIs303(AtOnce.fifty(i -> moderators
                .get(i)
                .postOnly("/moderation/matters/" + item, "do", i % 2 == 0 ? "grant" : "deny", "answer", "So it is")));
        assertThat(crowd.count("moderation_log where action in ('GRANT', 'DENY')"))
                .isOne();
    }

    private void suspension() throws Exception {
        long member = crowd.forum().addMember("Mallory", Role.MEMBER).id();
        Crowd.onlyOneIs303(AtOnce.fifty(
                each("/moderation/members/" + member + "/suspend", "reason", "abuse", "pause", "week", "seen", "")));
        assertThat(crowd.count("decision where member_id = " + member)).isOne();
        Crowd.allAre303(AtOnce.fifty(each("/moderation/members/" + member + "/lift")));
        assertThat(entries("LIFT", "subject_id = " + member)).isOne();
    }

    private void network() throws Exception {
        String article = crowd.article();
        Nodes.Person person = crowd.nodes().stranger();
        for (int i = 0; i < 5; i++) {
            person.on(i).post(article + "/comments", "name", "Spammer", "body", "Lamps, " + i + " of them");
        }
        long first = crowd.number("select min(id) from comment where author_name = 'Spammer'");
        Nodes.Person reporter = crowd.nodes().stranger();
        for (long id = first; id < first + 5; id++) {
            reporter.on(0).post("/comments/" + id + "/report", "reason", "spam", "words", "Look");
        }
        long item = crowd.number("select id from matter where comment_id = " + first);
        Crowd.noneFailed(AtOnce.fifty(i -> moderators
                .get(i)
                .postOnly("/moderation/matters/" + (item + i % 5), "do", "hide-spam", "block", "yes")));
        assertThat(crowd.count("network_block")).isOne();
        assertThat(entries("BLOCK", "comment_id between " + first + " and " + (first + 4)))
                .isOne();
        Visitor administrator = crowd.nodes().memberOn(0, "Ulf", Role.ADMINISTRATOR);
        Crowd.allAre303(AtOnce.fifty(i -> administrator.postOnly("/moderation/rules/networks")));
        assertThat(crowd.count("moderation_log where action = 'UNBLOCK'")).isOne();
    }

    private void lock() throws Exception {
        String article = crowd.article();
        Crowd.allAre303(AtOnce.fifty(each(article + "/lock")));
        assertThat(entries("LOCK", "article_id = " + crowd.id(article))).isOne();
        Crowd.allAre303(AtOnce.fifty(each(article + "/unlock")));
        assertThat(entries("UNLOCK", "article_id = " + crowd.id(article))).isOne();
    }

    private void slow() throws Exception {
        String article = crowd.article();
        Crowd.allAre303(AtOnce.fifty(each(article + "/slow", "minutes", "5")));
        assertThat(entries("SLOW", "article_id = " + crowd.id(article))).isOne();
    }

    private void pin() throws Exception {
        String comment = "/comments/" + crowd.comment("Read this first");
        Crowd.allAre303(AtOnce.fifty(each(comment + "/pin")));
        String about = "comment_id = " + comment.replaceFirst(".*/", "");
        assertThat(entries("PIN", about)).isOne();
        Crowd.allAre303(AtOnce.fifty(each(comment + "/unpin")));
        assertThat(entries("UNPIN", about)).isOne();
    }

    private void branch() throws Exception {
        long comment = crowd.comment("Enough of this");
        Crowd.allAre303(AtOnce.fifty(each("/comments/" + comment + "/lock")));
        assertThat(entries("LOCK", "comment_id = " + comment)).isOne();
    }

    private void moveUp() throws Exception {
        String article = crowd.article();
        long parent = crowd.comment(article, "By the way");
        crowd.nodes()
                .stranger()
                .on(0)
                .post(article + "/comments", "name", "Guest", "body", "Another thing", "parent", "" + parent);
        long answer = crowd.number("select id from comment where parent_id = " + parent);
        Crowd.onlyOneIs303(AtOnce.fifty(each("/comments/" + answer + "/move-up")));
        assertThat(crowd.number("select branch from comment where id = " + answer))
                .isEqualTo(2);
        assertThat(crowd.number("select branch_count from article where id = " + crowd.id(article)))
                .isEqualTo(2);
    }
}
