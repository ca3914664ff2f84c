package stoa.account;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** A device with one passkey, which answers as a browser hands its answers on (WebAuthn 2). */
public final class Authenticator {
    /** User present, user verified (WebAuthn 2, 6.1). */
    private static final int PRESENT_AND_VERIFIED = 0x05;

    private static final int WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair pair;
    private final byte[] id;

    public Authenticator() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        id = hash(pair.getPublic().getEncoded());
    }

    /** The challenge in what a page gives to the browser. */
    public static String challenge(String options) {
        return options.replaceFirst("(?s).*\"challenge\":\"([\\w-]+)\".*", "$1");
    }

    /** What is sent from a page of that site to have the passkey known there. */
    public String created(String challenge, URI site) throws GeneralSecurityException {
        ByteArrayOutputStream data = data(site, PRESENT_AND_VERIFIED | WITH_CREDENTIAL);
        data.writeBytes(new byte[16]);
        data.write(0);
        data.write(id.length);
        data.writeBytes(id);
        data.writeBytes(publicKey());
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        // a map of three: fmt "none", attStmt empty, authData of so many bytes (RFC 8949)
        attestation.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        attestation.write(data.size());
        attestation.writeBytes(data.toByteArray());
        String client = client("webauthn.create", challenge, site);
        return answer("""
                "attestationObject":"%s","clientDataJSON":"%s"
                """.formatted(base64(attestation.toByteArray()), base64(utf8(client))));
    }

    /** What is sent from a page of that site to sign in, by whom the site knows by the handle. */
    public String signedIn(String challenge, String handle, URI site) throws GeneralSecurityException {
        byte[] data = data(site, PRESENT_AND_VERIFIED).toByteArray();
        String client = client("webauthn.get", challenge, site);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(data);
        signature.update(hash(utf8(client)));
        return answer("""
                "authenticatorData":"%s","clientDataJSON":"%s","signature":"%s","userHandle":"%s"
                """.formatted(base64(data), base64(utf8(client)), base64(signature.sign()), handle));
    }

    /** It never counts how often it was used, as those that are copied to several devices do not. */
    private static ByteArrayOutputStream data(URI site, int flags) throws GeneralSecurityException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(hash(utf8(site.getHost())));
        data.write(flags);
        data.writeBytes(new byte[Integer.BYTES]);
        return data;
    }

    /** EC2, ES256, P-256, x, y (RFC 9053). */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(HexFormat.of().parseHex("a501020326200121" + "5820"));
        cose.writeBytes(coordinate(key.getW().getAffineX().toByteArray()));
        cose.writeBytes(HexFormat.of().parseHex("22" + "5820"));
        cose.writeBytes(coordinate(key.getW().getAffineY().toByteArray()));
        return cose.toByteArray();
    }

    /** Without the sign, and with the zeros that a number has none of. */
    private static byte[] coordinate(byte[] number) {
        byte[] bytes = new byte[COORDINATE];
        int length = Math.min(number.length, COORDINATE);
        System.arraycopy(number, number.length - length, bytes, COORDINATE - length, length);
        return bytes;
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
                .formatted(base64(id), response.strip());
    }

    private static String client(String type, String challenge, URI site) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"}".formatted(type, challenge, site);
    }

    private static byte[] hash(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
