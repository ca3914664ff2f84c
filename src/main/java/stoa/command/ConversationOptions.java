package stoa.command;

import java.time.Duration;
import picocli.CommandLine.Option;
import stoa.discussion.Commenters;
import stoa.discussion.ConversationRules;

/** How people talk, and who may. */
final class ConversationOptions {
    @Option(
            names = "--posts-per-minute",
            paramLabel = "N",
            defaultValue = "${env:STOA_POSTS_PER_MINUTE:-5}",
            description = "comments that one visitor may post within a minute (STOA_POSTS_PER_MINUTE; default: 5)")
    private int postsPerMinute;

    @Option(
            names = "--comments-per-page",
            paramLabel = "N",
            defaultValue = "${env:STOA_COMMENTS_PER_PAGE:-100}",
            description = "top-level comments on a page, 10 to 1000 (STOA_COMMENTS_PER_PAGE; default: 100)")
    private int commentsPerPage;

    @Option(
            names = "--page-comments",
            paramLabel = "N",
            defaultValue = "${env:STOA_PAGE_COMMENTS:-500}",
            description =
                    "comments on a page altogether, up to 5000, and never fewer than --comments-per-page (STOA_PAGE_COMMENTS; default: 500)")
    private int pageComments;

    @Option(
            names = "--commenters",
            paramLabel = "WHO",
            defaultValue = "${env:STOA_COMMENTERS:-anyone}",
            description = "who may comment: anyone, or members (STOA_COMMENTERS; default: anyone)")
    private Commenters commenters = Commenters.ANYONE;

    @Option(
            names = "--edit-minutes",
            paramLabel = "N",
            defaultValue = "${env:STOA_EDIT_MINUTES:-15}",
            description =
                    "how long people may change what they have posted, 0 for never (STOA_EDIT_MINUTES; default: 15)")
    private int editMinutes;

    @Option(
            names = "--trace-days",
            paramLabel = "N",
            defaultValue = "${env:STOA_TRACE_DAYS:-30}",
            description =
                    "how long visitors and networks are known again, by hashes whose key is then replaced, 1 to 90 (STOA_TRACE_DAYS; default: 30)")
    private int traceDays;

    /** Throws {@link IllegalArgumentException} with a sentence about the one that cannot be used. */
    ConversationRules rules() {
        return new ConversationRules(
                postsPerMinute,
                commentsPerPage,
                // a forum that had more top-level comments on a page before keeps them
                Math.max(pageComments, commentsPerPage),
                commenters,
                Duration.ofMinutes(editMinutes),
                Duration.ofDays(traceDays));
    }
}
