package stoa.upkeep;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.Database;
import stoa.discussion.Article;
import stoa.discussion.Articles;
import stoa.discussion.Comment;
import stoa.discussion.Comments;
import stoa.discussion.Places;
import stoa.moderation.decision.HiddenChecks;

/**
 * Looks for hidden comments where readers would, as a reader: by asking this server for its pages, as copies that are kept
 * are answered with. What is found nowhere is noted, and moderators see when; what is found is an error in the log.
 */
public final class HiddenCheck {
    /** What was hidden while the server was down is looked for afterwards; what is older was, or never will be. */
    private static final Duration LATELY = Duration.ofDays(1);

    private static final int AT_A_TIME = 50;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private static final Logger LOG = LoggerFactory.getLogger(HiddenCheck.class);

    private final Database database;
    private final HiddenChecks checks;
    private final Articles articles;
    private final Comments comments;
    private final Places places;
    private final Supplier<String> address;
    private final Supplier<InetSocketAddress> server;
    private final Clock clock;

    /** The addresses are where people reach the forum, and where this server itself is reached once it listens. */
    public HiddenCheck(
            Database database,
            Places places,
            Supplier<String> address,
            Supplier<InetSocketAddress> server,
            Clock clock) {
        this.database = database;
        this.checks = database.store(HiddenChecks.class);
        this.articles = database.store(Articles.class);
        this.comments = database.store(Comments.class);
        this.places = places;
        this.address = address;
        this.clock = clock;
        this.server = server;
    }

    /** Answers whether there may be more to look for. */
    boolean look() throws Exception {
        List<HiddenChecks.Unchecked> all = checks.unchecked(clock.instant().minus(LATELY), AT_A_TIME);
        if (all.isEmpty()) {
            return false;
        }
        HttpClient client = client();
        int gone = 0;
        for (HiddenChecks.Unchecked one : all) {
            Comment comment = comments.byId(one.commentId()).orElseThrow();
            Optional<String> place = whereItIs(comment, client);
            if (place.isPresent()) {
                LOG.error("Comment {} is hidden, and still to be seen at {}", comment.id(), place.get());
            } else {
                gone++;
                database.transactions().run(() -> {
                    checks.checked(one.decisionId(), clock.instant());
                    return one;
                });
            }
        }
        return gone == AT_A_TIME;
    }

    /** The path of the first page that it is found on; one that was restored meanwhile is not looked for. */
    private Optional<String> whereItIs(Comment comment, HttpClient client) throws IOException, InterruptedException {
        if (!comment.isHidden()) {
            return Optional.empty();
        }
        for (String path : List.of(comment.path(), comment.path() + "/history")) {
            if (ask(client, path).statusCode() != GONE) {
                return Optional.of(path);
            }
        }
        for (String path : paths(comment)) {
            if (isShown(comment, ask(client, path).body())) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether it stands there, by the link to it that stands with it on every page and in every feed. Its words tell nothing:
     * others may have said the same. Links in what people write do not end here, but go on with what they are.
     */
    private static boolean isShown(Comment comment, String page) {
        return page.contains(comment.path() + "\">") || page.contains(comment.path() + "\"/>");
    }

    /** Where others stand, too: where it was, or would be. */
    private List<String> paths(Comment comment) {
        Article article = articles.byId(comment.articleId()).orElseThrow();
        List<String> paths = new ArrayList<>(List.of(
                places.path(article, comment).replaceFirst("#.*", ""),
                article.path() + "?sort=newest",
                article.path() + "?sort=best"));
        if (!comment.authorPath().isEmpty()) {
            paths.add(comment.authorPath());
            paths.add(comment.authorPath() + "/feed");
        }
        return paths;
    }

    private HttpResponse<String> ask(HttpClient client, String path) throws IOException, InterruptedException {
        // TLS ends before this server
        URI page = URI.create(address.get().replaceFirst("^https:", "http:") + path);
        HttpRequest request = HttpRequest.newBuilder(page).timeout(LONGEST_WAIT).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /**
     * Asks by the public name, which is the only one that pages are to be had at, but of this server. Its thread ends when
     * nobody has it any more, so that it must not know of anything that knows it.
     */
    private HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(LONGEST_WAIT)
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(server.get()))
                .build();
    }
}
