package stoa;

import java.time.Duration;
import java.time.Instant;
import stoa.account.Role;
import stoa.discussion.Articles;
import stoa.discussion.CommentAddition;
import stoa.discussion.Comments;
import stoa.discussion.Conversation;
import stoa.discussion.NewArticle;
import stoa.discussion.NewComment;
import stoa.text.ArticleText;
import stoa.text.Markdown;
import stoa.text.SafeHtml;

/**
 * A forum with one of everything on it: threads, deep and long, removed comments, a closed article, old articles.
 *
 * @param article the path of the one with the most varied thread
 * @param closed the path of one that takes no more comments
 * @param longThread the path of one with several pages of comments
 * @param hidden the number of a removed comment that nobody answered
 * @param tombstone the number of a removed comment that somebody answered
 * @param stylesheet the last part of the style sheet's path
 * @param moderator who removed them, signed in
 */
public record Sample(
        String article,
        String closed,
        String longThread,
        long hidden,
        long tombstone,
        String stylesheet,
        Visitor moderator) {
    public static final int DEPTH = 12;

    private static final String ESSAY = """
            A porch is a room that belongs to the street as much as to the house. Whoever sits there can be greeted, and
            whoever walks past can stop; nobody has to knock, and nobody has to leave in order to be gone. That is why so
            many conversations that mattered to nobody else were held on one.

            ## Shade

            - a bench, `oak`
            - a lamp
              1. lit at dusk
              2. out at ten

            ## Words

            > Stay a while, and bring a chair.

            ## Rain

            Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlungsprotokollführer

            https://example.org/a/rather/long/address/that-nobody-would-ever-type/but-that-everybody-pastes?with=parameters&and=more

            ## Nails

            ```
            for (Plank plank : planks) { plank.fasten(new Nail(Length.ofMillimetres(80)), new Nail(Length.ofMillimetres(80))); }
            ```

            [A link](https://example.org/), *emphasis* and **strength**.
            """;

    public static Sample in(ForumServer forum) throws Exception {
        Filling filling = new Filling(forum);
        long grace = forum.addMember("Grace", Role.MEMBER).id();
        forum.database().transactions().run(() -> filling.fill(grace));
        Visitor moderator = forum.signedIn("Eve", Role.MODERATOR);
        moderator.post("/comments/" + filling.rude + "/hide", "reason", "abuse", "note", "Second time this week");
        moderator.post("/comments/" + filling.spam + "/hide", "reason", "spam", "note", "");
        forum.visitor().post("/comments/" + filling.reported + "/report", "reason", "off-topic", "words", "It is long");
        Page front = moderator.get("/");
        return new Sample(
                filling.path(filling.porches),
                filling.path(filling.closed),
                filling.path(filling.conversation),
                filling.spam,
                filling.rude,
                front.document().select("link[rel=stylesheet]").attr("href").replaceFirst(".*/", ""),
                moderator);
    }

    /** Adds articles that only fill the list, so that there is a page of older ones. */
    public static void addOlderArticles(ForumServer forum) throws Exception {
        Filling filling = new Filling(forum);
        forum.database().transactions().run(() -> {
            for (int i = 1; i <= 20; i++) {
                filling.article("Essay " + i, "An essay.", true);
            }
            return filling;
        });
    }

    /** Writes into a forum's database, within a transaction, what would take too long to type. */
    private static final class Filling {
        private final Articles articles;
        private final CommentAddition addition;
        private final TestClock clock;
        private final Markdown markdown = new Markdown();
        private long porches;
        private long closed;
        private long conversation;
        private long rude;
        private long spam;
        private long reported;

        private Filling(ForumServer forum) {
            articles = forum.database().store(Articles.class);
            clock = forum.clock();
            addition = new CommentAddition(articles, forum.database().store(Comments.class));
        }

        private Filling fill(long grace) {
            porches = article("On porches", ESSAY, true);
            fillThread();
            closed = article("Closing time", "It was good to hear you.", false);
            comment(closed, null, "Ada", "Until next time.");
            conversation = article("A long conversation", "Where many have spoken.", true);
            for (int i = 1; i <= 23; i++) {
                comment(conversation, null, "Guest " + i, "Remark " + i);
            }
            say(closed, grace, "Grace", "What a fine porch that was.");
            return this;
        }

        private void fillThread() {
            long first = comment(porches, null, "Ada", "Good *morning*, with `code` and ~~errors~~.");
            long last = comment(porches, first, "Bob", "And to you.\n\n```\n" + "x".repeat(300) + "\n```");
            rude = comment(porches, null, "Troll", "Something that had to go");
            comment(porches, rude, "Carol", "Please, let us stay friendly.");
            spam = comment(porches, null, "Spammer", "Buy things that nobody needs");
            reported = comment(
                    porches, null, "Dan", "W" + "o".repeat(400) + "w https://example.org/" + "long/".repeat(60));
            for (int depth = 3; depth <= DEPTH; depth++) {
                last = comment(porches, last, "Speaker " + depth, "Level " + depth);
            }
        }

        private long article(String title, String body, boolean open) {
            Instant now = now();
            ArticleText text = markdown.article(body);
            long id = articles.add(new NewArticle(
                    title,
                    "What is said here.",
                    "An example, not advice",
                    body,
                    text,
                    null,
                    "Stoa",
                    now,
                    open ? Conversation.OPEN : Conversation.CLOSED,
                    null));
            articles.tag(id, "conversation");
            return id;
        }

        private long comment(long article, Long parent, String name, String words) {
            SafeHtml html = markdown.comment(words);
            return addition.bringIn(new NewComment(article, parent, null, name, words, html, now(), null));
        }

        private void say(long article, long member, String name, String words) {
            SafeHtml html = markdown.comment(words);
            addition.bringIn(new NewComment(article, null, member, name, words, html, now(), null));
        }

        private String path(long article) {
            return articles.byId(article).orElseThrow().path();
        }

        private Instant now() {
            clock.advance(Duration.ofSeconds(1));
            return clock.instant();
        }
    }
}
