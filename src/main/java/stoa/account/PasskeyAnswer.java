package stoa.account;

import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import java.io.IOException;
import java.util.Optional;

/** What a browser answers about a passkey, as it came in a form's field: to be believed nothing of. */
final class PasskeyAnswer {
    private PasskeyAnswer() {}

    /** To one that is to be created. */
    record Created(
            PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs> credential) {
        /** Empty where it cannot be read. */
        static Optional<Created> read(String json) {
            try {
                return Optional.ofNullable(PublicKeyCredential.parseRegistrationResponseJson(json))
                        .map(Created::new);
            } catch (IOException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String challenge() {
            return credential.getResponse().getClientData().getChallenge().getBase64Url();
        }
    }

    /** To one that is to sign in. */
    record SignedIn(PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> credential) {
        /** Empty where it cannot be read. */
        static Optional<SignedIn> read(String json) {
            try {
                return Optional.ofNullable(PublicKeyCredential.parseAssertionResponseJson(json))
                        .map(SignedIn::new);
            } catch (IOException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        String challenge() {
            return credential.getResponse().getClientData().getChallenge().getBase64Url();
        }
    }
}
