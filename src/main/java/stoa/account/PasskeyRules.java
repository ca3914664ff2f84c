package stoa.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import stoa.http.Origin;

/**
 * What is asked of passkeys (WebAuthn): that they are for this site alone, are found without a name, and that the device
 * makes sure who holds it. The library takes a while to wake up, so that nothing of this belongs within a transaction.
 */
public final class PasskeyRules {
    static final Duration TIME = Duration.ofMinutes(5);

    private final Supplier<String> address;
    private final PasskeyCredentials book;

    /** The address is where people reach the site. */
    public PasskeyRules(Supplier<String> address, Members members, Passkeys passkeys) {
        this.address = address;
        this.book = new PasskeyCredentials(members, passkeys);
    }

    PublicKeyCredentialCreationOptions askToCreate(Member member, String handle) {
        UserIdentity user = UserIdentity.builder()
                .name(member.name())
                .displayName(member.name())
                .id(PasskeyCredentials.bytes(handle))
                .build();
        AuthenticatorSelectionCriteria device = AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        return site().startRegistration(StartRegistrationOptions.builder()
                .user(user)
                .authenticatorSelection(device)
                .timeout(TIME.toMillis())
                .build());
    }

    /** Of this member, or of whoever answers. */
    AssertionRequest askToSignIn(Optional<Member> member) {
        return site().startAssertion(StartAssertionOptions.builder()
                .username(member.map(Member::name))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(TIME.toMillis())
                .build());
    }

    RegistrationResult created(String request, PasskeyAnswer.Created answer)
            throws JsonProcessingException, RegistrationFailedException {
        FinishRegistrationOptions whole = FinishRegistrationOptions.builder()
                .request(PublicKeyCredentialCreationOptions.fromJson(request))
                .response(answer.credential())
                .build();
        try {
            return site().finishRegistration(whole);
        } catch (JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RegistrationFailedException(new IllegalArgumentException(e));
        }
    }

    AssertionResult signedIn(String request, PasskeyAnswer.SignedIn answer)
            throws JsonProcessingException, AssertionFailedException {
        FinishAssertionOptions whole = FinishAssertionOptions.builder()
                .request(AssertionRequest.fromJson(request))
                .response(answer.credential())
                .build();
        try {
            return site().finishAssertion(whole);
        } catch (JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            // of a signature that is not even written as one, the library says that it has failed itself
            throw new AssertionFailedException(new IllegalArgumentException(e));
        }
    }

    private RelyingParty site() {
        URI here = URI.create(address.get());
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(here.getHost())
                        .name(Site.NAME)
                        .build())
                .credentialRepository(book)
                .origins(Set.of(Origin.of(here)))
                .build();
    }
}
