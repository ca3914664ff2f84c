package stoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;

/** What people write and click, which counts once. */
final class OnlyOneTexts {
    private final Crowd crowd;

    OnlyOneTexts(Crowd crowd) {
        this.crowd = crowd;
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("address of an article", this::slug),
                dynamicTest("article that several edit", this::article),
                dynamicTest("comment sent twice", this::comment),
                dynamicTest("two articles and two visitors", this::twoByTwo),
                dynamicTest("comment that several edit", this::edit),
                dynamicTest("comment that is deleted", this::deletion),
                dynamicTest("thanks", this::thanks),
                dynamicTest("thanks of fifty", this::thanksOfFifty),
                dynamicTest("following", this::following));
    }

    private void slug() throws Exception {
        List<Visitor> people = crowd.all(3, "Writer", Role.ADMINISTRATOR);
        List<Page> answers = AtOnce.fifty(i -> people.get(i % 3)
                .postOnly("/articles/new", "title", "On naming", "body", "It is hard.", "conversation", "open"));
        Crowd.allAre303(answers);
        assertThat(answers.stream().map(Page::location).distinct()).hasSize(AtOnce.FIFTY);
    }

    private void article() throws Exception {
        String article = crowd.article();
        List<Visitor> people = crowd.all(3, "Editor", Role.ADMINISTRATOR);
        String seen = people.get(0).get(article + "/edit").value("seen");
        crowd.forum().clock().advance(Duration.ofMinutes(1));
        Crowd.onlyOneIs303(AtOnce.each(
                30,
                i -> people.get(i % 3)
                        .postOnly(
                                article + "/edit",
                                "title",
                                "Edited " + i,
                                "body",
                                "Again",
                                "tags",
                                "a, b",
                                "conversation",
                                "open",
                                "seen",
                                seen)));
        assertThat(crowd.count("tag where article_id = " + crowd.id(article))).isEqualTo(2);
    }

    private void comment() throws Exception {
        String article = crowd.article();
        Nodes.Person person = crowd.nodes().stranger();
        Crowd.allAre303(AtOnce.each(
                30, i -> person.on(i).postOnly(article + "/comments", "name", "Guest", "body", "Said once")));
        assertThat(crowd.count("comment where body = 'Said once'")).isOne();
    }

    /** Whoever holds one of them waits for nobody who holds another. */
    private void twoByTwo() throws Exception {
        List<String> articles = List.of(crowd.article(), crowd.article());
        List<Nodes.Person> people =
                List.of(crowd.nodes().stranger(), crowd.nodes().stranger());
        List<Page> answers = AtOnce.fifty(i -> people.get(i % 2)
                .on(i / 4)
                .postOnly(articles.get(i / 2 % 2) + "/comments", "name", "Guest", "body", "Crosswise " + i));
        assertThat(answers).allMatch(page -> page.status() == 303 || page.status() == 429);
        assertThat(answers).filteredOn(page -> page.status() == 303).hasSize(10);
    }

    private void edit() throws Exception {
        Nodes.Person person = crowd.member("Otis");
        String article = crowd.article();
        person.on(0).post(article + "/comments", "body", "First draft");
        String path = "/comments/" + crowd.number("select id from comment where body = 'First draft'") + "/edit";
        String seen = person.on(0).get(path).value("seen");
        Crowd.onlyOneIs303(
                AtOnce.each(30, i -> person.on(i).postOnly(path, "body", "Draft number " + i, "seen", seen)));
        assertThat(crowd.count("comment_version where body = 'First draft'")).isOne();
    }

    private void deletion() throws Exception {
        Nodes.Person person = crowd.member("Olga");
        String article = crowd.article();
        person.on(0).post(article + "/comments", "body", "Not for long");
        long id = crowd.number("select id from comment where body = 'Not for long'");
        Crowd.allAre303(AtOnce.fifty(i -> person.on(i).postOnly("/comments/" + id + "/delete")));
        assertThat(crowd.number("select comment_count from article where id = " + crowd.id(article)))
                .isZero();
    }

    private void thanks() throws Exception {
        long comment = crowd.comment("Worth it");
        Nodes.Person person = crowd.member("Quinn");
        Crowd.allAre303(AtOnce.fifty(i -> person.on(i).postOnly("/comments/" + comment + "/thank")));
        assertThat(crowd.count("thanks where comment_id = " + comment)).isOne();
        assertThat(crowd.count("comment where thanks = 1 and id = " + comment)).isOne();
    }

    private void thanksOfFifty() throws Exception {
        long comment = crowd.comment("Worth it to all");
        List<Visitor> people = crowd.all(AtOnce.FIFTY, "Thankful", Role.MEMBER);
        Crowd.allAre303(AtOnce.fifty(i -> people.get(i).postOnly("/comments/" + comment + "/thank")));
        assertThat(crowd.number("select thanks from comment where id = " + comment))
                .isEqualTo(AtOnce.FIFTY);
        Crowd.allAre303(AtOnce.fifty(i -> people.get(i).postOnly("/comments/" + comment + "/unthank")));
        assertThat(crowd.number("select thanks from comment where id = " + comment))
                .isZero();
    }

    private void following() throws Exception {
        String article = crowd.article();
        Nodes.Person person = crowd.member("Rana");
        Crowd.allAre303(AtOnce.fifty(i -> person.on(i).postOnly(article + "/follow")));
        assertThat(crowd.count("follow f join member m on m.id = f.member_id where m.name = 'Rana'"))
                .isOne();
    }
}
