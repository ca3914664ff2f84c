package stoa.screening;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import stoa.text.SafeHtml;

/**
 * A comment that rules look at.
 *
 * @param id of one that is posted already; else {@link #NEW}
 * @param visitor the trace of who wrote it; null where it is gone, as is the network's
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
    /** The id of one that is not posted yet; no comment has it. */
    public static final long NEW = 0;

    /** The links are looked for in the text. */
    public Candidate(
            long id,
            long articleId,
            @Nullable Long memberId,
            @Nullable String visitor,
            @Nullable String network,
            String authorName,
            String body,
            SafeHtml html,
            Instant at) {
        this(id, articleId, memberId, visitor, network, authorName, body, links(html), at);
    }

    private Candidate(
            long id,
            long articleId,
            @Nullable Long memberId,
            @Nullable String visitor,
            @Nullable String network,
            String authorName,
            String body,
            List<String> links,
            Instant at) {
        this(id, articleId, memberId, visitor, network, authorName, body, links.size(), Hosts.of(links), at);
    }

    /** The addresses that it links to. */
    public static List<String> links(SafeHtml html) {
        String markup = html.toString();
        return markup.contains("<a ")
                ? Jsoup.parseBodyFragment(markup).select("a[href]").eachAttr("href")
                : List.of();
    }
}
