package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;
import stoa.screening.RuleChoice;

/** What is chosen for all: the last choice that the log tells of is the one that counts, and none is half of each. */
final class OnlyOneChoices {
    /** Fewer than the texts that each of them may send within a minute. */
    private static final int MANY = 30;

    private final Crowd crowd;
    private List<Visitor> people = List.of();

    OnlyOneChoices(Crowd crowd) {
        this.crowd = crowd;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("ten administrators sign in", this::come),
                dynamicTest("rule for staff", this::staffRule),
                dynamicTest("readers of the log", this::openness),
                dynamicTest("measure of a rule", this::rule),
                dynamicTest("words of the publisher", this::publisher),
                dynamicTest("assessment", this::assessment),
                dynamicTest("articles of a moderator", this::scope),
                dynamicTest("letters of a member", this::letters));
    }

    private void come() throws Exception {
        people = crowd.all(10, "Chooser", Role.ADMINISTRATOR);
        assertThat(crowd.count("member where name like 'Chooser %'")).isEqualTo(10);
    }

    /** Those who choose take turns. */
    private AtOnce.Act<Page> each(String path, String... fields) {
        return i -> people.get(i % people.size()).postOnly(path, fields);
    }

    private void staffRule() throws Exception {
        Crowd.allAre303(AtOnce.fifty(each("/moderation/security", "needs", "password")));
        assertThat(crowd.count("site_choice where name = 'staff-second-step'")).isOne();
    }

    private void openness() throws Exception {
        List<String> words = List.of("closed", "without-names", "with-names");
        Crowd.allAre303(AtOnce.fifty(
                i -> people.get(i % people.size()).postOnly("/moderation/log", "open", words.get(i % words.size()))));
        String chosen = text("select choice from site_choice where name = 'log-openness'");
        assertThat(newestEntry("SWITCH"))
                .isEqualTo(
                        switch (chosen) {
                            case "CLOSED" -> "only moderators may read this log";
                            case "WITHOUT_NAMES" -> "everyone may read this log, without names";
                            default -> "everyone may read this log, with the names of moderators";
                        });
    }

    private String text(String query) {
        return crowd.forum()
                .database()
                .jdbi()
                .withHandle(sql -> sql.select(query).mapTo(String.class).one());
    }

    private String newestEntry(String action) {
        return text("select detail from moderation_log where id = (select max(id) from moderation_log where action = '"
                + action + "')");
    }

    private void rule() throws Exception {
        List<String> measures = List.of("off", "watch", "hold", "refuse");
        Crowd.allAre303(AtOnce.fifty(i -> people.get(i % people.size())
                .postOnly(
                        "/moderation/rules",
                        "rule",
                        "email-domain",
                        "measure",
                        measures.get(i % measures.size()),
                        "setting",
                        "lamps.example")));
        String measure = text("select measure from rule_choice where rule = 'EMAIL_DOMAIN'");
        assertThat(newestEntry("RULE"))
                .endsWith(": " + RuleChoice.Level.valueOf(measure).label());
    }

    private void publisher() throws Exception {
        String seen = people.get(0).get("/regulation/edit").value("seen");
        crowd.forum().clock().advance(Duration.ofMinutes(1));
        Crowd.onlyOneIs303(AtOnce.each(MANY, each("/regulation/edit", "name", "The Porch Press", "seen", seen)));
    }

    private void assessment() throws Exception {
        Page form = people.get(0).get("/regulation/risks");
        Crowd.onlyOneIs303(AtOnce.each(
                MANY,
                each(
                        "/regulation/risks",
                        "carried_out_by",
                        "Zoe",
                        "carried_out_on",
                        form.value("carried_out_on"),
                        "review_on",
                        form.value("review_on"),
                        "seen",
                        form.value("seen"))));
        assertThat(crowd.count("assessment")).isOne();
    }

    private void scope() throws Exception {
        long member = crowd.forum().addMember("Specialist", Role.MODERATOR).id();
        List<String> scopes = List.of("lamps, oil", "chairs, oak");
        Crowd.allAre303(AtOnce.fifty(i -> people.get(i % people.size())
                .postOnly("/moderation/members/" + member + "/scope", "tags", scopes.get(i % scopes.size()))));
        assertThat(text("select string_agg(name, ', ' order by name desc) from member_tag where member_id = " + member))
                .isIn("oil, lamps", "oak, chairs");
    }

    private void letters() throws Exception {
        Nodes.Person person = crowd.member("Lottie");
        Crowd.allAre303(AtOnce.fifty(i -> i % 2 == 0
                ? person.on(i).postOnly("/account/letters", "answer", "yes", "digest", "yes")
                : person.on(i).postOnly("/account/letters", "mention", "yes", "decision", "yes")));
        assertThat(text("""
                select string_agg(kind, ' ' order by kind) from letter_choice k join member m on m.id = k.member_id
                where k.chosen and m.name = 'Lottie'
                """)).isIn("ANSWER DIGEST", "DECISION MENTION");
    }
}
