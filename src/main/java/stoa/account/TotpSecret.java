package stoa.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;

/** What an app that shows codes and Stoa both know, in Base32 as apps take it. */
public record TotpSecret(String base32) {
    /** As long as the hash that it is used with (RFC 4226, 4). */
    private static final int BYTES = 20;

    static TotpSecret random() {
        return new TotpSecret(Base32.toBase32String(Secrets.random(BYTES)));
    }

    byte[] bytes() {
        return Base32.decode(base32);
    }

    /** To be typed by hand: four letters at a time. */
    public String groups() {
        return base32.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address by which apps take it in, in a QR code or followed on the same device. */
    public String address(String site, String name) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(encoded(site), encoded(name), base32, encoded(site), Totp.DIGITS, Totp.SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
