package stoa.account;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The passkeys, as the library asks for them; its user names are our names. */
final class PasskeyCredentials implements CredentialRepository {
    private final Members members;
    private final Passkeys passkeys;

    PasskeyCredentials(Members members, Passkeys passkeys) {
        this.members = members;
        this.passkeys = passkeys;
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String name) {
        return members.byNameKey(Names.key(name)).stream()
                .flatMap(member -> passkeys.of(member.id()).stream())
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(passkey.credentialId()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String name) {
        return members.byNameKey(Names.key(name))
                .flatMap(member -> passkeys.findHandle(member.id()))
                .map(PasskeyCredentials::bytes);
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
        return passkeys.memberByHandle(handle.getBase64Url())
                .flatMap(members::byId)
                .map(Member::name);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray handle) {
        return passkeys.byCredential(credentialId.getBase64Url())
                .map(this::registered)
                .filter(known -> known.getUserHandle().equals(handle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return passkeys.byCredential(credentialId.getBase64Url()).map(this::registered).stream()
                .collect(Collectors.toSet());
    }

    private RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(bytes(passkey.credentialId()))
                .userHandle(bytes(passkeys.findHandle(passkey.memberId()).orElseThrow()))
                .publicKeyCose(bytes(passkey.publicKey()))
                .signatureCount(passkey.signatureCount())
                .build();
    }

    /** Of what we wrote ourselves. */
    static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException(e);
        }
    }
}
