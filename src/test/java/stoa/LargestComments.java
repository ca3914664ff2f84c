package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import stoa.account.Member;
import stoa.account.Role;
import stoa.discussion.Articles;
import stoa.discussion.Comments;
import stoa.discussion.NewComment;
import stoa.text.SafeHtml;

/** Comments that each say as much as a comment can, in characters that take five bytes in HTML. */
public final class LargestComments {
    public static final int COUNT = 240;

    private static final int LARGEST_PAGE = 500_000;
    private static final String BODY = "&".repeat(10_000);
    private static final SafeHtml HTML = SafeHtml.trusted("<p>" + "&amp;".repeat(10_000) + "</p>");
    private static final String NAME = "Bob" + "&".repeat(57);

    private LargestComments() {}

    /** Posts them under one article, numbered from 1, the first last; answers with who wrote them all. */
    public static Member in(ForumServer forum) throws Exception {
        String slug = forum.article("&".repeat(200)).replace("/articles/", "");
        Member bob = forum.addMemberWithEmail(NAME, Role.MEMBER);
        Instant at = forum.clock().instant();
        Articles articles = forum.database().store(Articles.class);
        long article = articles.bySlug(slug).orElseThrow().id();
        assertThat(forum.database().reserveIds("comment", COUNT)).isEqualTo(1);
        forum.database().transactions().run(() -> {
            List<NewComment> all = new ArrayList<>();
            for (int i = 1; i <= COUNT; i++) {
                all.add(new NewComment(article, null, bob.id(), NAME, BODY, HTML, at.minusSeconds(i), null));
            }
            List<Long> ids = LongStream.rangeClosed(1, COUNT).boxed().toList();
            forum.database()
                    .store(Comments.class)
                    .addAll(ids, all, ids.stream().map(Long::intValue).toList());
            articles.count(article, COUNT, COUNT);
            return all;
        });
        return bob;
    }

    /** The page, which has to be one that is not too large. */
    public static Page bounded(Page page) {
        assertThat(page.status()).as(page.text("main")).isEqualTo(200);
        assertThat(page.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_PAGE);
        return page;
    }
}
