package stoa.account;

import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.exception.RegistrationFailedException;
import io.javalin.http.Context;
import java.time.Clock;
import stoa.account.PasskeyChallenge.Purpose;
import stoa.database.Transactions;
import stoa.http.RefusedException;

/** Gives members passkeys. It makes its own transactions: the sums are done between them. */
public final class PasskeyCreation {
    /** For one member: more are not told apart. */
    private static final int MOST = 20;

    private final PasskeyRules rules;
    private final PasskeyQuestions questions;
    private final Passkeys passkeys;
    private final SecurityNotices notices;
    private final Transactions transactions;
    private final Clock clock;

    public PasskeyCreation(
            PasskeyRules rules,
            PasskeyQuestions questions,
            Passkeys passkeys,
            SecurityNotices notices,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.questions = questions;
        this.passkeys = passkeys;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the browser is to be asked, as JSON. */
    String ask(Context ctx, Member member) throws Exception {
        requireRoom(member);
        String handle = transactions.run(() -> passkeys.handle(member.id()));
        PublicKeyCredentialCreationOptions options = rules.askToCreate(member, handle);
        transactions.run(() -> {
            questions.ask(ctx, Purpose.CREATE, member, options.getChallenge().getBase64Url(), options.toJson());
            return ctx;
        });
        return options.toCredentialsCreateJson();
    }

    /** Throws {@link RefusedException} where nothing comes of it. */
    void create(Context ctx, Member member, String name) throws Exception {
        PasskeyAnswer.Created answer = PasskeyAnswer.Created.read(
                        Visit.of(ctx).form().field("credential"))
                .orElseThrow(() -> new RefusedException(422, "Your browser has sent no passkey. Try again."));
        PasskeyChallenge asked = transactions
                .run(() -> questions.take(ctx, Purpose.CREATE, answer.challenge(), member))
                .orElseThrow(() -> new RefusedException(
                        409, "The passkey came too late, a second time, or from another browser. Begin again."));
        NewPasskey passkey = checked(asked, answer, member, name);
        if (!passkey.isOfUsualSize()) {
            throw new RefusedException(422, "This passkey is larger than passkeys are, and cannot be used here.");
        }
        boolean added = transactions.run(() -> {
            questions.succeeded(ctx);
            passkeys.lock(member.id());
            requireRoom(member);
            boolean isNew = passkeys.add(passkey) == 1;
            if (isNew) {
                notices.tell(member, SecurityNotice.PASSKEY_ADDED);
            }
            return isNew;
        });
        if (!added) {
            throw new RefusedException(409, "This passkey is known here already.");
        }
    }

    private void requireRoom(Member member) {
        if (passkeys.count(member.id()) >= MOST) {
            throw new RefusedException(422, "You have " + MOST + " passkeys. Remove one first.");
        }
    }

    private NewPasskey checked(PasskeyChallenge asked, PasskeyAnswer.Created answer, Member member, String name)
            throws Exception {
        try {
            RegistrationResult result = rules.created(asked.request(), answer);
            return new NewPasskey(
                    member.id(),
                    result.getKeyId().getId().getBase64Url(),
                    result.getPublicKeyCose().getBase64Url(),
                    result.getSignatureCount(),
                    name,
                    clock.instant());
        } catch (RegistrationFailedException e) {
            throw new RefusedException(
                    422, "This passkey cannot be used here: it is for another site, or does not check who holds it.");
        }
    }
}
