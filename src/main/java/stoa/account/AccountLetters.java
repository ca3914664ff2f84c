package stoa.account;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stoa.letter.NewLetter;
import stoa.letter.Outbox;
import stoa.text.Dates;

/** Puts letters about accounts into the outbox; to be called within the transaction that they tell of. */
public final class AccountLetters {
    private final Outbox outbox;
    private final Members members;
    private final KeyRing keys;
    private final Site site;
    private final Clock clock;
    private final stoa.pages.Templates html;
    private final stoa.plain.Templates plain;

    public AccountLetters(
            Outbox outbox,
            Members members,
            KeyRing keys,
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
                        owner -> send(owner, AccountLetter.isTaken()),
                        () -> send(member.id(), email, AccountLetter.confirm(path)));
    }

    /** With a new password in view, or with signing in: to the member with the address, or to the address that has none. */
    void withKey(KeyPurpose purpose, String email) {
        Member member = members.byEmailKey(EmailAddress.key(email)).orElse(null);
        String path = keys.make(purpose, member, email);
        if (member == null) {
            send(null, email, AccountLetter.noAccount(purpose));
        } else {
            send(member, purpose == KeyPurpose.PASSWORD ? AccountLetter.newPassword(path) : AccountLetter.signIn(path));
        }
    }

    void passwordChanged(Member member) {
        send(member, AccountLetter.passwordChanged(Dates.words(clock.instant())));
    }

    /** To the address as it was before. */
    void addressChanged(Member before) {
        send(before, AccountLetter.addressChanged(Dates.words(clock.instant())));
    }

    /** To the address that the member has confirmed, not to one that was typed and is only like it. */
    private void send(Member member, AccountLetter letter) {
        if (member.email() != null) {
            send(member.id(), member.email(), letter);
        }
    }

    private void send(@Nullable Long member, String address, AccountLetter letter) {
        Instant now = clock.instant();
        outbox.add(new NewLetter(
                member,
                letter.kind(),
                address,
                letter.subject(),
                written(plain.letterAccount(site, letter)),
                written(html.letterAccount(site, letter)),
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
