package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** Of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:15Z");

    /** RFC 6238, appendix B, SHA-1; it gives eight digits, of which a code is the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheRfc(long seconds, String eightDigits) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(eightDigits.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    void countersGiveTheCodesOfTheOlderRfc(long step, String code) {
        assertThat(Totp.code(SECRET, step)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void clocksMayBeOneStepApart(int steps, boolean accepted) {
        String code = Totp.code(SECRET, Totp.step(NOW) + steps);

        assertThat(Totp.match(SECRET, code, NOW, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void usedStepAndThoseBeforeItAreOver() {
        long step = Totp.step(NOW);

        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), NOW, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), NOW, step)).hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "٣٥٩١٥٢"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(Totp.match(SECRET, typed, NOW, 0)).isEmpty();
    }

    @Test
    void secretIsWrittenForPeopleAndForApps() {
        TotpSecret secret = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertThat(secret.bytes()).isEqualTo(SECRET);
        assertThat(secret.groups()).isEqualTo("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");
        assertThat(secret.address("forum.example.org", "Ada & Bob"))
                .isEqualTo("otpauth://totp/forum.example.org:Ada%20%26%20Bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=forum.example.org&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void secretsAreTwentyBytesAndEachIsAnother() {
        assertThat(TotpSecret.random().bytes()).hasSize(20);
        assertThat(TotpSecret.random()).isNotEqualTo(TotpSecret.random());
    }

    @Test
    void recoveryCodesAreTenOfEightyBits() {
        assertThat(RecoveryCode.make())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        assertThat(RecoveryCode.hash(" ABCD efgh-ijkl mnop")).isEqualTo(RecoveryCode.hash("abcd-efgh-ijkl-mnop"));
    }
}
