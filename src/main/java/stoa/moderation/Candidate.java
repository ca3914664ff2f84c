package stoa.moderation;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import stoa.account.Trace;
import stoa.discussion.NewComment;
import stoa.text.SafeHtml;

/**
 * A comment that rules look at.
 *
 * @param id of one that is posted already; 0, which no comment has, for one that is not
 * @param visitor the trace of who wrote it; none where it is gone, as is the network's
 * @param links how many it has
 * @param hosts where they lead to, in small letters, each once
 */
public record Candidate(
        long id,
        long articleId,
        @Nullable Long memberId,
        @Nullable String visitor,
        @Nullable String network,
        String authorName,
        String body,
        int links,
        List<String> hosts,
        Instant at) {
    static Candidate of(NewComment comment, long id) {
        List<String> links = links(comment.html());
        @Nullable Trace trace = comment.trace();
        return new Candidate(
                id,
                comment.articleId(),
                comment.memberId(),
                trace == null ? null : trace.who(),
                trace == null ? null : trace.network(),
                comment.authorName(),
                comment.body(),
                links.size(),
                Hosts.of(links),
                comment.postedAt());
    }

    /** The addresses that it links to. */
    static List<String> links(SafeHtml html) {
        String markup = html.toString();
        return markup.contains("<a ")
                ? Jsoup.parseBodyFragment(markup).select("a[href]").eachAttr("href")
                : List.of();
    }
}
