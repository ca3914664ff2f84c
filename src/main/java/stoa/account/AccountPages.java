package stoa.account;

import java.util.function.Supplier;
import stoa.database.Transactions;
import stoa.mail.Outbox;
import stoa.pages.Templates;
import stoa.platform.Platform;

/** The controllers of accounts: becoming a member, signing in, and what members keep to themselves. */
public final class AccountPages {
    private final Accounts accounts;
    private final Platform platform;
    private final Transactions transactions;
    private final Templates templates;
    private final EmailedKeys keys;
    private final AccountEmails letters;
    private final EmailLinks links;
    private final PasswordChange change;
    private final CodeRateLimit codeRateLimit;
    private final Passkeys passkeys;
    private final PasskeyRules passkeyRules;
    private final PasskeyQuestions passkeyQuestions;

    AccountPages(Accounts accounts, Platform platform, Supplier<String> address) {
        this.accounts = accounts;
        this.platform = platform;
        this.transactions = platform.transactions();
        this.templates = platform.pages();
        this.keys = new EmailedKeys(platform.store(OneTimeKeys.class), accounts.members(), platform.clock());
        this.letters = new AccountEmails(
                platform.store(Outbox.class),
                accounts.members(),
                keys,
                accounts.site(),
                platform.clock(),
                templates,
                platform.plain());
        this.links = new EmailLinks(keys, accounts.rateLimits(), transactions, templates);
        this.change = new PasswordChange(accounts.members(), keys, accounts.browsers(), letters);
        this.codeRateLimit = new CodeRateLimit(accounts.rateLimits());
        this.passkeys = platform.store(Passkeys.class);
        this.passkeyRules = new PasskeyRules(address, accounts.members(), passkeys);
        this.passkeyQuestions = new PasskeyQuestions(
                platform.store(PasskeyChallenges.class), platform.cookies(), accounts.rateLimits(), platform.clock());
    }

    public SetupController setup() {
        return new SetupController(
                accounts.setup(), registration(), accounts.passwords(), accounts.sessions(), transactions, templates);
    }

    public SignUpController signUp() {
        return new SignUpController(
                platform,
                invitations(),
                registration(),
                letters,
                accounts.signIn(),
                accounts.passwords(),
                accounts.rateLimits());
    }

    public InvitationController invitation() {
        return new InvitationController(invitations(), platform.clock(), templates);
    }

    public SignInController signIn() {
        return new SignInController(
                platform,
                accounts.members(),
                accounts.sessions(),
                accounts.signIn(),
                accounts.passwords(),
                accounts.browsers(),
                accounts.rateLimits());
    }

    public SecondFactorController secondStep() {
        return new SecondFactorController(
                accounts.members(),
                accounts.pending(),
                accounts.ways(),
                accounts.secondStep(),
                codeRateLimit,
                accounts.signIn(),
                templates);
    }

    public PasskeySignInController passkeySignIn() {
        PasskeySignIn signIn =
                new PasskeySignIn(passkeyRules, passkeyQuestions, passkeys, transactions, platform.clock());
        return new PasskeySignInController(
                signIn, accounts.members(), accounts.pending(), accounts.signIn(), transactions, templates);
    }

    public SignInEmailController letters() {
        return new SignInEmailController(letters, accounts.rateLimits(), templates);
    }

    public SignInLinkController signInLink() {
        return new SignInLinkController(links, accounts.signIn(), transactions, templates);
    }

    public NewPasswordController newPassword() {
        return new NewPasswordController(links, change, accounts.passwords(), transactions, templates);
    }

    public EmailConfirmationController emailConfirmation() {
        return new EmailConfirmationController(
                links, accounts.members(), keys, letters, transactions, platform.clock(), templates);
    }

    public AccountController account() {
        return new AccountController(templates);
    }

    public EmailController email() {
        return new EmailController(
                keys, letters, accounts.passwordConfirmation(), accounts.rateLimits(), transactions, templates);
    }

    public PasswordController password() {
        return new PasswordController(
                accounts.members(),
                change,
                accounts.passwordConfirmation(),
                accounts.passwords(),
                accounts.signIn(),
                transactions,
                templates);
    }

    public SessionsController sessions() {
        return new SessionsController(accounts.sessions(), platform.store(Sessions.class), templates);
    }

    public TwoStepController twoStep() {
        TwoStepSwitch twoStep = new TwoStepSwitch(
                platform.store(TwoSteps.class),
                platform.store(RecoveryCodes.class),
                accounts.secondStep(),
                accounts.notices(),
                accounts.site(),
                platform.clock());
        return new TwoStepController(
                twoStep, accounts.passwordConfirmation(), codeRateLimit, accounts.sessions(), transactions, templates);
    }

    public PasskeyController passkeys() {
        PasskeyCreation creation = new PasskeyCreation(
                passkeyRules, passkeyQuestions, passkeys, accounts.notices(), transactions, platform.clock());
        return new PasskeyController(
                passkeys, creation, accounts.passwordConfirmation(), accounts.notices(), transactions, templates);
    }

    public AppearanceController appearance() {
        return new AppearanceController(platform.cookies());
    }

    private Registration registration() {
        return new Registration(accounts.members(), platform.clock());
    }

    private Invitations invitations() {
        return platform.store(Invitations.class);
    }
}
