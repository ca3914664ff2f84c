package stoa;

import java.time.Clock;
import stoa.account.AccountLetters;
import stoa.account.Admission;
import stoa.account.BrowserCookie;
import stoa.account.EmailConfirmationController;
import stoa.account.EmailController;
import stoa.account.Entrance;
import stoa.account.InvitationController;
import stoa.account.Invitations;
import stoa.account.KeyRing;
import stoa.account.LetterController;
import stoa.account.LetterLinks;
import stoa.account.Members;
import stoa.account.NewPasswordController;
import stoa.account.OneTimeKeys;
import stoa.account.OwnPassword;
import stoa.account.Pace;
import stoa.account.PasswordChange;
import stoa.account.PasswordController;
import stoa.account.Passwords;
import stoa.account.SignInController;
import stoa.account.SignInLinkController;
import stoa.account.SignUpController;
import stoa.account.Site;
import stoa.database.Database;
import stoa.database.Transactions;
import stoa.letter.Outbox;
import stoa.pages.Templates;
import stoa.plain.StaticTemplates;

/** All that answers requests about becoming a member, coming in, and staying one. */
record Membership(
        SignUpController signUp,
        SignInController signIn,
        LetterController letters,
        SignInLinkController signInLink,
        NewPasswordController newPassword,
        EmailConfirmationController confirmation,
        EmailController email,
        PasswordController password,
        InvitationController invitations) {
    static Membership of(SignIns signIns, Database database, Clock clock, Site site, Templates templates) {
        Transactions transactions = database.transactions();
        Members members = database.store(Members.class);
        Invitations invitations = database.store(Invitations.class);
        Passwords passwords = signIns.guards().passwords();
        BrowserCookie browsers = signIns.browsers();
        Entrance entrance = signIns.entrance();
        Pace pace = signIns.guards().pace();
        KeyRing keys = new KeyRing(database.store(OneTimeKeys.class), members, clock);
        AccountLetters letters = new AccountLetters(
                database.store(Outbox.class), members, keys, site, clock, templates, new StaticTemplates());
        LetterLinks links = new LetterLinks(keys, pace, transactions, templates);
        OwnPassword own = signIns.guards().own();
        PasswordChange change = new PasswordChange(members, keys, browsers, letters);
        Admission admission = new Admission(members, clock);
        return new Membership(
                new SignUpController(
                        invitations, admission, letters, entrance, passwords, pace, transactions, clock, templates),
                new SignInController(
                        members, signIns.sessions(), entrance, passwords, browsers, pace, transactions, templates),
                new LetterController(letters, pace, templates),
                new SignInLinkController(links, entrance, transactions, templates),
                new NewPasswordController(links, change, passwords, transactions, templates),
                new EmailConfirmationController(links, members, keys, letters, transactions, clock, templates),
                new EmailController(keys, letters, own, pace, transactions, templates),
                new PasswordController(members, change, own, passwords, entrance, transactions, templates),
                new InvitationController(invitations, clock, templates));
    }
}
