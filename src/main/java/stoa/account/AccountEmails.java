package stoa.account;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.mail.NewEmail;
import stoa.mail.Outbox;
import stoa.text.Dates;

/** Emails about accounts: puts them into the outbox; to be called within the transaction that they tell of. */
public final class AccountEmails {
    private final Outbox outbox;
    private final Members members;
    private final EmailedKeys keys;
    private final Site site;
    private final Clock clock;
    private final stoa.pages.Templates html;
    private final stoa.plain.Templates plain;

    public AccountEmails(
            Outbox outbox,
            Members members,
            EmailedKeys keys,
            Site site,
            Clock clock,
            stoa.pages.Templates html,
            stoa.plain.Templates plain) {
        this.outbox = outbox;
        this.members = members;
        this.keys = keys;
        this.site = site;
        this.clock = clock;
        this.html = html;
        this.plain = plain;
    }

    /** To the address that a member gave; where it is another member's, to that one, who is told so. */
    void confirm(Member member, String email) {
        String path = keys.make(KeyPurpose.EMAIL, member, email);
        members.byEmailKey(EmailAddress.key(email))
                .ifPresentOrElse(
                        owner -> send(owner, AccountEmail.isTaken()),
                        () -> send(member.id(), email, AccountEmail.confirm(path)));
    }

    /** With a new password in view, or with signing in: to the member with the address, or to the address that has none. */
    void withKey(KeyPurpose purpose, String email) {
        Member member = members.byEmailKey(EmailAddress.key(email)).orElse(null);
        String path = keys.make(purpose, member, email);
        if (member == null) {
            send(null, email, AccountEmail.noAccount(purpose));
        } else {
            send(member, purpose == KeyPurpose.PASSWORD ? AccountEmail.newPassword(path) : AccountEmail.signIn(path));
        }
    }

    void passwordChanged(Member member) {
        send(member, AccountEmail.passwordChanged(Dates.words(clock.instant())));
    }

    /** To the address as it was before. */
    void addressChanged(Member before) {
        send(before, AccountEmail.addressChanged(Dates.words(clock.instant())));
    }

    /** To the address that the member has confirmed, not to one that was typed and is only like it. */
    private void send(Member member, AccountEmail letter) {
        if (member.email() != null) {
            send(member.id(), member.email(), letter);
        }
    }

    private void send(@Nullable Long member, String address, AccountEmail letter) {
        Instant now = clock.instant();
        outbox.add(new NewEmail(
                member,
                letter.kind(),
                address,
                letter.subject(),
                written(plain.accountEmailed(site, letter)),
                written(html.accountEmailed(site, letter)),
                Secrets.token() + "@" + site.address().getHost(),
                null,
                null,
                now,
                now));
    }

    private static String written(JteModel letter) {
        return letter.render().strip() + "\n";
    }
}
