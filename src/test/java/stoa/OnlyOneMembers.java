package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;

/** What only one member can have or be, and what a member does once. */
final class OnlyOneMembers {
    private final Crowd crowd;
    private final ForumServer forum;

    OnlyOneMembers(Crowd crowd) {
        this.crowd = crowd;
        this.forum = crowd.forum();
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("first administrator", this::firstAdministrator),
                dynamicTest("name of a new member", this::newName),
                dynamicTest("name of one who is renamed", this::otherName),
                dynamicTest("new name within an hour", this::renaming),
                dynamicTest("renamed while others comment", this::renamingAmongComments),
                dynamicTest("confirmed address", this::address),
                dynamicTest("new role", this::role),
                dynamicTest("last administrator", this::lastAdministrator),
                dynamicTest("account that is deleted", this::deletion),
                dynamicTest("leaving while others comment", this::leavingAmongComments));
    }

    private void firstAdministrator() throws Exception {
        String path = forum.forum().invitation().orElseThrow();
        Nodes.Person person = crowd.nodes().stranger();
        Crowd.onlyOneIs303(AtOnce.fifty(i ->
                person.on(i).postOnly(path, "name", "Founder " + i, "email", "", "password", ForumServer.PASSWORD)));
        assertThat(crowd.count("member where role = 'ADMINISTRATOR'")).isOne();
    }

    private void newName() throws Exception {
        List<Nodes.Person> people = crowd.strangers();
        Crowd.onlyOneIs303(AtOnce.fifty(i -> people.get(i)
                .on(i)
                .postOnly(
                        "/sign-up",
                        "name",
                        i % 2 == 0 ? "Zenobia" : "ZENOBIA",
                        "email",
                        "zenobia" + i + "@example.org",
                        "password",
                        ForumServer.PASSWORD)));
        assertThat(crowd.count("member where name in ('Zenobia', 'ZENOBIA')")).isOne();
    }

    private void otherName() throws Exception {
        List<Visitor> people = crowd.all(AtOnce.FIFTY, "Namesake", Role.MEMBER);
        Crowd.onlyOneIs303(AtOnce.fifty(i -> rename(people.get(i), "Xerxes")));
        assertThat(crowd.count("member where name = 'Xerxes'")).isOne();
    }

    private static Page rename(Visitor visitor, String name) {
        return visitor.postOnly("/account/profile", "name", name, "about", "", "link", "");
    }

    private void renaming() throws Exception {
        Nodes.Person person = crowd.member("Ina");
        Crowd.onlyOneIs303(AtOnce.fifty(i -> rename(person.on(i), "Ina the " + i)));
        assertThat(crowd.count("member where name like 'Ina the %'")).isOne();
    }

    /** They are told of each comment under what they wrote. */
    private void renamingAmongComments() throws Exception {
        Visitor author = crowd.nodes().memberOn(0, "Author", Role.ADMINISTRATOR);
        String article = written(author, "Written by one who is renamed");
        List<Page> answers = whileOthersComment(article, () -> rename(author, "Authoress"));
        Crowd.allAre303(answers);
        assertThat(crowd.count("article where author_name = 'Authoress'")).isOne();
    }

    private String written(Visitor author, String title) {
        String article = author.postOnly("/articles/new", "title", title, "body", "So.", "conversation", "open")
                .location();
        author.post(article + "/follow");
        return article;
    }

    private interface Request {
        Page send();
    }

    private List<Page> whileOthersComment(String article, Request request) throws Exception {
        List<Nodes.Person> people = crowd.strangers();
        return AtOnce.fifty(i -> i == AtOnce.FIFTY / 2
                ? request.send()
                : people.get(i).on(i).postOnly(article + "/comments", "name", "Guest", "body", "Remark " + i));
    }

    private void address() throws Exception {
        List<Nodes.Person> people = List.of(crowd.member("Lea"), crowd.member("Max"), crowd.member("Nia"));
        List<String> keys = new ArrayList<>();
        for (Nodes.Person person : people) {
            person.on(0).post("/account/email", "email", "same@example.org", "current", ForumServer.PASSWORD);
            keys.add(Crowd.key(forum.mailbox().last().link()));
        }
        Crowd.onlyOneIs303(
                AtOnce.fifty(i -> people.get(i % 3).on(i / 3).postOnly("/email/confirm", "key", keys.get(i % 3))));
        assertThat(crowd.count("member where email = 'same@example.org'")).isOne();
    }

    private void role() throws Exception {
        forum.addMember("Ottilie", Role.MEMBER);
        List<Visitor> people = crowd.all(3, "Appointer", Role.ADMINISTRATOR);
        long before = crowd.count("moderation_log where action = 'APPOINT'");
        Crowd.onlyOneIs303(AtOnce.fifty(
                i -> people.get(i % 3).postOnly("/members/ottilie/role", "role", "moderator", "note", "She is fair")));
        assertThat(crowd.count("moderation_log where action = 'APPOINT'")).isEqualTo(before + 1);
    }

    /** Each takes the role of another, and the last of them cannot be without one. */
    private void lastAdministrator() throws Exception {
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.execute("update member set role = 'MEMBER' where role = 'ADMINISTRATOR'"));
        List<Visitor> people = crowd.all(9, "Pretender", Role.ADMINISTRATOR);
        List<Page> answers = AtOnce.each(
                18,
                i -> i < 9
                        ? people.get(i)
                                .postOnly("/members/pretender-" + (i + 1) % 9 + "/role", "role", "member", "note", "")
                        : people.get(i - 9)
                                .postOnly("/account/delete", "password", ForumServer.PASSWORD, "comments", "kept"));
        Crowd.noneFailed(answers);
        assertThat(crowd.count("member where role = 'ADMINISTRATOR'")).isPositive();
    }

    private void deletion() throws Exception {
        Nodes.Person person = crowd.member("Pia");
        String article = crowd.article();
        person.on(0).post(article + "/comments", "body", "My last words");
        List<Page> answers = AtOnce.fifty(i -> leave(person.on(i), "removed"));
        assertThat(answers).filteredOn(page -> page.status() == 303).isNotEmpty();
        Crowd.noneFailed(answers);
        assertThat(crowd.count("member where name = 'Pia'")).isZero();
        crowd.isInOrder();
    }

    private static Page leave(Visitor visitor, String comments) {
        return visitor.postOnly("/account/delete", "password", ForumServer.PASSWORD, "comments", comments);
    }

    private void leavingAmongComments() throws Exception {
        crowd.nodes().memberOn(0, "Stays", Role.ADMINISTRATOR);
        Visitor author = crowd.nodes().memberOn(0, "Goes", Role.ADMINISTRATOR);
        String article = written(author, "Written by one who leaves");
        Crowd.allAre303(whileOthersComment(article, () -> leave(author, "kept")));
        assertThat(crowd.count("member where name = 'Goes'")).isZero();
    }
}
