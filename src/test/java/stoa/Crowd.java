package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stoa.account.Role;
import stoa.discussion.CountCheck;
import stoa.moderation.log.LogCheck;

/** Many people at the nodes of a forum, what they come for, and what the database says came of it. */
final class Crowd {
    private final Nodes nodes;
    private int articles;

    Crowd(Nodes nodes) {
        this.nodes = nodes;
    }

    Nodes nodes() {
        return nodes;
    }

    ForumServer forum() {
        return nodes.forum();
    }

    /** Fifty without an account, at an address each. */
    List<Nodes.Person> strangers() {
        return nodes.strangers(AtOnce.FIFTY);
    }

    Nodes.Person member(String name) throws Exception {
        return nodes.member(name, Role.MEMBER);
    }

    /** So many signed in, each on one node. */
    List<Visitor> all(int count, String name, Role role) throws Exception {
        List<Visitor> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(nodes.memberOn(i, name + " " + i, role));
        }
        return all;
    }

    /** The path of a new one. */
    String article() throws Exception {
        return forum().article("Matter " + ++articles);
    }

    /** The number of a new one, under a new article, of somebody whom nobody had heard of. */
    long comment(String words) throws Exception {
        return comment(article(), words);
    }

    /** Each with words of its own, by which it is found. */
    long comment(String article, String words) {
        nodes.stranger().on(0).post(article + "/comments", "name", "Guest", "body", words);
        return number("select id from comment where body = '" + words + "'");
    }

    /** Of the article at the path. */
    long id(String article) {
        return number("select id from article where slug = '" + article.replaceFirst(".*/", "") + "'");
    }

    long count(String of) {
        return number("select count(*) from " + of);
    }

    long number(String query) {
        return forum().database()
                .jdbi()
                .withHandle(sql -> sql.select(query).mapTo(Long.class).one());
    }

    /** What is counted is as it should be, and the log of decisions as it was recorded. */
    void isInOrder() {
        assertThat(forum().database().jdbi().withHandle(CountCheck::faults)).isEmpty();
        assertThat(forum().database().jdbi().withHandle(LogCheck::of).faults()).isEmpty();
    }

    /** One got it, and the others are told why not. */
    static void onlyOneIs303(List<Page> answers) {
        noneFailed(answers);
        assertThat(answers.stream().filter(page -> page.status() == 303))
                .as(() -> told(answers).toString())
                .hasSize(1);
        assertThat(answers.stream().filter(page -> page.status() != 303)).allSatisfy(page -> {
            assertThat(page.status()).isGreaterThanOrEqualTo(400);
            assertThat(page.text("main")).isNotEmpty();
        });
    }

    static void allAre303(List<Page> answers) {
        assertThat(told(answers)).isEmpty();
    }

    /** Each was done or refused in words: nobody waited for somebody who waited for them. */
    static void noneFailed(List<Page> answers) {
        assertThat(told(answers)).noneMatch(told -> told.startsWith("5"));
    }

    /** What those read who were not sent on, each kind once. */
    private static Set<String> told(List<Page> answers) {
        return answers.stream()
                .filter(page -> page.status() != 303)
                .map(page -> page.status() + " " + page.text("main"))
                .map(words -> words.replaceFirst("(?s) Request .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String key(String link) {
        return link.replaceFirst(".*key=", "");
    }

    /** The cookie of that name that the answer gives, as a browser sends it. */
    static String cookie(Page page, String name) {
        return page.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains(name))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    /** Somebody else with that cookie. */
    Nodes.Person strangerWith(String cookie) {
        Nodes.Person person = nodes.stranger();
        person.onNodes().forEach(visitor -> visitor.with("Cookie", cookie));
        return person;
    }
}
