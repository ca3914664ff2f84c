package stoa.moderation.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Members;
import stoa.account.Secrets;
import stoa.account.Site;
import stoa.mail.NewEmail;
import stoa.mail.Outbox;
import stoa.platform.Platform;

/** Puts letters about reports and about members' standing into the outbox, within the transaction that they tell of. */
public final class CaseEmails {
    private static final String KIND = "CASE";

    /** For which the letters that tell reporters of a decision wait. */
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Members members;
    private final Site site;
    private final Clock clock;
    private final stoa.pages.Templates html;
    private final stoa.plain.Templates plain;

    CaseEmails(Platform platform, Site site) {
        this.outbox = platform.store(Outbox.class);
        this.members = platform.store(Members.class);
        this.site = site;
        this.clock = platform.clock();
        this.html = platform.pages();
        this.plain = platform.plain();
    }

    /** Nobody is told whose address is not known to be theirs. */
    public void tell(Member member, CaseEmail letter) {
        if (member.email() != null && member.isConfirmed()) {
            send(member.id(), member.email(), letter, clock.instant());
        }
    }

    /** To an address that somebody gave with a report. */
    public void tell(String address, CaseEmail letter) {
        send(null, address, letter, clock.instant());
    }

    /** As a decision may be undone while it is fresh, this leaves a little later; answers with the letter's number. */
    Optional<Long> tellLater(Report report, CaseEmail letter) {
        Instant due = clock.instant().plus(SECOND_THOUGHTS);
        if (!report.email().isEmpty()) {
            return Optional.of(send(null, report.email(), letter, due));
        }
        return Optional.ofNullable(report.memberId())
                .flatMap(members::byId)
                .filter(member -> member.email() != null && member.isConfirmed())
                .map(member -> send(member.id(), Objects.requireNonNull(member.email()), letter, due));
    }

    /** Where it has not been sent yet. */
    void takeBack(long letterId) {
        outbox.remove(letterId);
    }

    private long send(@Nullable Long member, String address, CaseEmail letter, Instant due) {
        Instant now = clock.instant();
        return outbox.add(new NewEmail(
                member,
                KIND,
                address,
                letter.subject(),
                plain.moderationReportingEmailed(site, letter).render().strip() + "\n",
                html.moderationReportingEmailed(site, letter).render().strip() + "\n",
                Secrets.token() + "@" + site.address().getHost(),
                null,
                null,
                now,
                due));
    }
}
