package stoa.account;

import java.time.Clock;
import java.time.Instant;
import stoa.mail.NewEmail;
import stoa.mail.Outbox;

/** Tells members by letter what was done to their account. */
public final class SecurityNotices {
    private static final String KIND = "security";

    private final Outbox outbox;
    private final Site site;
    private final Clock clock;
    private final stoa.pages.Templates html;
    private final stoa.plain.Templates plain;

    public SecurityNotices(
            Outbox outbox, Site site, Clock clock, stoa.pages.Templates html, stoa.plain.Templates plain) {
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
        this.html = html;
        this.plain = plain;
    }

    /** Nobody is told whose address is not known to be theirs. To be called within the transaction it tells of. */
    public void tell(Member member, SecurityNotice notice) {
        String address = member.email();
        if (address == null || !member.isConfirmed()) {
            return;
        }
        Instant now = clock.instant();
        outbox.add(new NewEmail(
                member.id(),
                KIND,
                address,
                notice.subject(),
                plain.accountSecurityEmailed(site, member, notice, now).render(),
                html.accountSecurityEmailed(site, member, notice, now).render(),
                Secrets.token() + "@" + site.address().getHost(),
                null,
                null,
                now,
                now));
    }
}
