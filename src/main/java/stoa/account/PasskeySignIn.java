package stoa.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.account.PasskeyChallenge.Purpose;
import stoa.database.Transactions;
import stoa.http.RefusedException;

/** Finds out who somebody is by their passkey. It makes its own transactions: the sums are done between them. */
public final class PasskeySignIn {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final PasskeyRules rules;
    private final PasskeyQuestions questions;
    private final Passkeys passkeys;
    private final Transactions transactions;
    private final Clock clock;

    public PasskeySignIn(
            PasskeyRules rules, PasskeyQuestions questions, Passkeys passkeys, Transactions transactions, Clock clock) {
        this.rules = rules;
        this.questions = questions;
        this.passkeys = passkeys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the browser is to be asked, as JSON: for a passkey of this member, or of anyone. */
    String ask(Context ctx, Optional<Member> member) throws Exception {
        AssertionRequest request = rules.askToSignIn(member);
        String challenge =
                request.getPublicKeyCredentialRequestOptions().getChallenge().getBase64Url();
        transactions.run(() -> {
            questions.ask(ctx, Purpose.SIGN_IN, member.orElse(null), challenge, request.toJson());
            return ctx;
        });
        return request.toCredentialsGetJson();
    }

    /** Whose passkey has answered; throws {@link RefusedException} where none has that counts. */
    long member(Context ctx) throws Exception {
        PasskeyAnswer.SignedIn answer = PasskeyAnswer.SignedIn.read(
                        Visit.of(ctx).form().field("credential"))
                .orElseThrow(() -> new RefusedException(422, "Your browser has sent no passkey. Try again."));
        PasskeyChallenge asked = transactions
                .run(() -> questions.take(ctx, Purpose.SIGN_IN, answer.challenge()))
                .orElseThrow(() -> new RefusedException(
                        409,
                        "The passkey came too late, a second time, or from another browser: each time it is asked for is"
                                + " good once, for five minutes."));
        AssertionResult result = check(asked, answer);
        Passkey passkey = passkeys.byCredential(
                        result.getCredential().getCredentialId().getBase64Url())
                .orElseThrow(PasskeySignIn::wrong);
        boolean counted = transactions.run(() -> {
            questions.succeeded(ctx);
            return passkeys.use(passkey.id(), result.getSignatureCount(), clock.instant()) == 1;
        });
        if (!counted) {
            throw wrong();
        }
        return passkey.memberId();
    }

    private AssertionResult check(PasskeyChallenge asked, PasskeyAnswer.SignedIn answer)
            throws JsonProcessingException {
        try {
            return rules.signedIn(asked.request(), answer);
        } catch (InvalidSignatureCountException e) {
            LOG.warn(
                    "The passkey {} may have been copied: its signature count is {}, and should be {} or more",
                    e.getCredentialId().getBase64Url(),
                    e.getReceived(),
                    e.getExpectedMinimum());
            throw wrong();
        } catch (AssertionFailedException e) {
            throw wrong();
        }
    }

    private static RefusedException wrong() {
        return new RefusedException(
                422,
                "This passkey does not open an account here. It may have been removed, or copied. Try another, or sign in"
                        + " with your password.");
    }
}
