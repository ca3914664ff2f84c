package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void hashNamesItsParametersAndMatchesItsPasswordOnly() {
        String hash = passwords.hash("seven lamps in a row");

        assertThat(hash).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
        assertThat(passwords.matches("seven lamps in a row", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("seven lamps in a Row", Optional.of(hash))).isFalse();
        assertThat(passwords.hash("seven lamps in a row")).isNotEqualTo(hash);
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matches("", Optional.empty())).isFalse();
        assertThat(passwords.matches("seven lamps in a row", Optional.empty())).isFalse();
    }

    @Test
    void everyCharacterCounts() {
        String hash = passwords.hash("a".repeat(72) + "b\u0000c");

        assertThat(passwords.matches("a".repeat(72) + "b\u0000d", Optional.of(hash)))
                .isFalse();
        assertThat(passwords.matches("a".repeat(72) + "b\u0000c", Optional.of(hash)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "123456789", "1234567890", "Qwertyuiop", "basketball", "1q2w3e4r5t"})
    void shortAndCommonOnesAreRefused(String password) {
        assertThat(passwords.problem(password)).isPresent();
    }

    @Test
    void endlessOnesAreRefused() {
        assertThat(passwords.problem("x".repeat(1_025))).isPresent();
        assertThat(passwords.problem("é".repeat(250))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven lamps in a row", "кафедра-на-площади", "🔦🔦🔦🔦🔦🔦🔦🔦🔦🔦", "          x"})
    void othersAreWelcome(String password) {
        assertThat(passwords.problem(password)).isEmpty();
    }
}
