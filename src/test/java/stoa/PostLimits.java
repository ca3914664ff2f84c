package stoa;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import stoa.account.Role;

/** Limits on what people write and click. */
final class PostLimits {
    private final Crowd crowd;
    private final Nodes nodes;

    PostLimits(Crowd crowd) {
        this.crowd = crowd;
        this.nodes = crowd.nodes();
    }

    Stream<LimitCase> all() {
        return Stream.of(
                new LimitCase("posts of a stranger", 5, 303, () -> posts(nodes.stranger(), crowd.article())),
                new LimitCase("posts of a member", 5, 303, () -> posts(crowd.member("Ada"), crowd.article())),
                new LimitCase("posts under several articles", 5, 303, () -> postsAnywhere(nodes.stranger())),
                new LimitCase("answers to several comments", 5, 303, () -> answers(nodes.stranger())),
                new LimitCase("posts in a slow thread", 1, 303, () -> posts(nodes.stranger(), slowArticle())),
                new LimitCase("previews of a comment", 35, 200, () -> previews(nodes.stranger(), crowd.article())),
                new LimitCase(
                        "previews of several kinds",
                        35,
                        200,
                        () -> previewsOfKinds(nodes.member("Amy", Role.ADMINISTRATOR))),
                new LimitCase("thanks and follows", 60, 303, () -> clicks(crowd.member("Ben"))));
    }

    private String slowArticle() throws Exception {
        String article = crowd.article();
        crowd.forum().signedIn("Moderator", Role.MODERATOR).post(article + "/slow", "minutes", "5");
        return article;
    }

    private static AtOnce.Act<Page> posts(Nodes.Person person, String article) {
        return i -> person.on(i).postOnly(article + "/comments", "name", "Guest", "body", "Remark " + i);
    }

    private AtOnce.Act<Page> postsAnywhere(Nodes.Person person) throws Exception {
        List<String> some = List.of(crowd.article(), crowd.article(), crowd.article(), crowd.article());
        return i -> person.on(i).postOnly(some.get(i % 4) + "/comments", "name", "Guest", "body", "Remark " + i);
    }

    private AtOnce.Act<Page> answers(Nodes.Person person) throws Exception {
        String article = crowd.article();
        List<Long> some = List.of(crowd.comment(article, "Ask me"), crowd.comment(article, "Or me"));
        return i -> person.on(i)
                .postOnly(
                        article + "/comments",
                        "name",
                        "Guest",
                        "body",
                        "Answer " + i,
                        "parent",
                        some.get(i % 2).toString());
    }

    private static AtOnce.Act<Page> previews(Nodes.Person person, String article) {
        return i -> person.on(i).postOnly(article + "/comments", "body", "Remark " + i, "preview", "yes");
    }

    private AtOnce.Act<Page> previewsOfKinds(Nodes.Person person) throws Exception {
        String article = crowd.article();
        person.on(0).post(article + "/comments", "body", "To be edited");
        crowd.forum().clock().advance(Duration.ofMinutes(1));
        long comment = crowd.number("select max(id) from comment");
        List<String> paths = List.of(
                "/articles/new",
                article + "/edit",
                article + "/comments",
                "/comments/" + comment + "/edit",
                "/regulation/edit");
        return i -> person.on(i)
                .postOnly(
                        paths.get(i % paths.size()),
                        "title",
                        "Remarks",
                        "body",
                        "Remark " + i,
                        "conversation",
                        "open",
                        "terms",
                        "Be kind",
                        "preview",
                        "yes");
    }

    private AtOnce.Act<Page> clicks(Nodes.Person person) throws Exception {
        String article = crowd.article();
        String comment = "/comments/" + crowd.comment(article, "Worth a click");
        return LimitCase.all(
                person, List.of(article + "/follow", comment + "/thank", article + "/unfollow", comment + "/unthank"));
    }
}
