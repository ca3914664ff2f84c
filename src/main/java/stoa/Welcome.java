package stoa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import stoa.account.Site;
import stoa.discussion.Articles;
import stoa.discussion.CommentAddition;
import stoa.discussion.Conversation;
import stoa.discussion.NewArticle;
import stoa.discussion.NewComment;
import stoa.text.Markdown;

/** The article that a new forum begins with: it shows what there is and says what to do next. */
final class Welcome {
    private static final String BODY = """
            This is your own forum: articles, and under each of them one conversation. Everything you see works in any
            browser, without scripts, and nothing is ever fetched from anyone else's machine.

            ## What readers do

            They read, and they answer through the form below: with a name, without an account. *Preview* shows a comment
            before it is posted. Whatever is refused comes back filled in, with the reason beside it.

            ## What you do

            Stoa printed an address when it started. Open it to become the first administrator; then **Write an article**
            stands at the top of every page, and under each comment a way to hide it, with a reason that everyone can read.

            ## What comes next

            If you have articles elsewhere, `stoa import` brings them in with their comments. When you are done with this
            welcome, edit it into something of your own.
            """;

    private final Articles articles;
    private final CommentAddition addition;
    private final Markdown markdown;

    Welcome(Articles articles, CommentAddition addition, Markdown markdown) {
        this.articles = articles;
        this.addition = addition;
        this.markdown = markdown;
    }

    /** Does nothing where there is any article. To be called within a transaction. */
    void addIfEmpty(Instant now) {
        if (articles.any()) {
            return;
        }
        Instant posted = now.minus(1, ChronoUnit.HOURS);
        long article = articles.add(new NewArticle(
                "Welcome to your forum",
                "What readers do here, what you do, and what comes next.",
                "",
                BODY,
                markdown.article(BODY),
                null,
                Site.NAME,
                posted,
                Conversation.OPEN,
                null));
        long first = say(
                article,
                null,
                "Hypatia",
                "So this is where we talk. I like that it is *quiet*.",
                posted.plusSeconds(600));
        say(
                article,
                first,
                "Zeno",
                "And nothing blinks. Press **Reply** to answer someone; the answer stands below.",
                posted.plusSeconds(1_500));
        say(
                article,
                null,
                "Diotima",
                "> nothing is ever fetched from anyone else's machine\n\nThat is why it opens so fast.",
                posted.plusSeconds(2_700));
    }

    private long say(long article, @Nullable Long parent, String name, String words, Instant at) {
        return addition.bringIn(new NewComment(article, parent, null, name, words, markdown.comment(words), at, null));
    }
}
