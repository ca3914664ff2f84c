package stoa.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.account.Secrets;
import stoa.account.Site;
import stoa.mail.NewEmail;

/** The text of emails about notices: plain and HTML, with what mail programs need to thread and to end it. */
public final class NoticeEmailText {
    /**
     * Of the comments that one letter tells of, the first are in it: with the longest statements that there can be, 15 fit.
     */
    private static final int MOST = 15;

    private final Site site;
    private final StopKeys stopKeys;
    private final stoa.pages.Templates html;
    private final stoa.plain.Templates plain;

    public NoticeEmailText(Site site, StopKeys stopKeys, stoa.pages.Templates html, stoa.plain.Templates plain) {
        this.site = site;
        this.stopKeys = stopKeys;
        this.html = html;
        this.plain = plain;
    }

    /** Letters about the same article follow one that never was, by which mail programs put them together. */
    NewEmail of(List<Notice> notices, DueNotice.Bundle bundle, Recipient to, Instant now) {
        List<Notice> first = notices.subList(0, Math.min(MOST, notices.size()));
        String stop = stopKeys.path(new StopKeys.Stop(to.id(), bundle.kind()));
        NoticeEmail letter =
                new NoticeEmail(bundle.kind(), notices.get(0).title(), first, notices.size() - first.size(), stop);
        String thread = "article-%d.member-%d@%s".formatted(bundle.articleId(), to.id(), host());
        return letter(
                to,
                bundle.kind(),
                letter.subject(),
                tidy(plain.noticeEmailed(site, letter).render()),
                html.noticeEmailed(site, letter).render(),
                thread,
                stop,
                now);
    }

    NewEmail of(List<BusyArticle> busiest, List<BusyArticle> followed, Recipient to, Instant now) {
        String stop = stopKeys.path(new StopKeys.Stop(to.id(), NoticeChoice.DIGEST));
        DigestEmail letter = new DigestEmail(busiest, followed, stop);
        return letter(
                to,
                NoticeChoice.DIGEST,
                letter.subject(),
                tidy(plain.noticeDigest(site, letter).render()),
                html.noticeDigest(site, letter).render(),
                null,
                stop,
                now);
    }

    private NewEmail letter(
            Recipient to,
            NoticeChoice kind,
            String subject,
            String text,
            String markup,
            @Nullable String thread,
            String stop,
            Instant now) {
        String id = kind.word() + "." + Secrets.token() + "@" + host();
        return new NewEmail(to.id(), kind.word(), to.email(), subject, text, markup, id, thread, stop, now, now);
    }

    /** At most one empty line in a row, and none around it: what a template leaves out leaves its lines. */
    private static String tidy(String text) {
        return text.replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private String host() {
        return site.address().getHost();
    }
}
