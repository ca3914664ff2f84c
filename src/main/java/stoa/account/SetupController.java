package stoa.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import stoa.database.Transactions;
import stoa.http.PageBody;
import stoa.http.RefusedException;
import stoa.pages.Templates;

/** Where the first administrator is made. */
public final class SetupController {
    private static final Map<String, String> TAKEN =
            Map.of("name", "This name, or one that looks like it, is taken. Choose another.");

    private final Setup setup;
    private final Registration registration;
    private final Passwords passwords;
    private final SessionCookie sessions;
    private final Transactions transactions;
    private final Templates templates;

    public SetupController(
            Setup setup,
            Registration registration,
            Passwords passwords,
            SessionCookie sessions,
            Transactions transactions,
            Templates templates) {
        this.setup = setup;
        this.registration = registration;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.templates = templates;
    }

    /** {@code GET /setup} */
    public void compose(Context ctx) {
        String key = key(ctx);
        show(ctx, HttpStatus.OK, new SetupForm(key, NewMember.of("", "", ""), Map.of()));
    }

    /** {@code POST /setup}; hashing is slow, so the transaction begins after it. */
    public void create(Context ctx) throws Exception {
        String key = key(ctx);
        NewMember wanted = NewMember.from(Visit.of(ctx).form());
        SetupForm form = new SetupForm(key, wanted, wanted.problems(passwords));
        if (!form.problems().isEmpty()) {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form);
            return;
        }
        String hash = passwords.hash(wanted.password());
        Optional<Member> member = transactions.runIfFirst(() -> admit(ctx, key, wanted, hash));
        if (member.isPresent()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, new SetupForm(key, wanted, TAKEN));
        }
    }

    private Optional<Member> admit(Context ctx, String key, NewMember wanted, String hash) {
        setup.lock();
        requireOpen(key);
        Optional<Member> member = registration.admit(wanted, hash, Role.ADMINISTRATOR);
        member.ifPresent(admitted -> {
            setup.close();
            sessions.start(ctx, admitted);
        });
        return member;
    }

    private String key(Context ctx) {
        String key = ctx.queryParam("key");
        requireOpen(key == null ? "" : key);
        return key == null ? "" : key;
    }

    private void requireOpen(String key) {
        if (!setup.isOpen(key)) {
            throw new RefusedException(
                    403,
                    "This address is good once, for one hour, and until there is an administrator. Start Stoa again to"
                            + " get a new one, or use “stoa admin create”.");
        }
    }

    private void show(Context ctx, HttpStatus status, SetupForm form) {
        ctx.status(status);
        PageBody.show(ctx, templates.accountSetup(Visit.of(ctx), form));
    }
}
