package stoa.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewEmailTest {
    private static NewEmail letter(String id, String address) {
        Instant now = Instant.EPOCH;
        return new NewEmail(null, "answer", address, "Hello", "Text", "<p>Text</p>", id, null, null, now, now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "a@b@c",
                "a@b,c@d",
                "<a@b>",
                "a b@c",
                "ada\u0000@example.org",
                "\"ada\"@example.org"
            })
    void whatIsNoAddressIsNotWrittenTo(String address) {
        assertThatThrownBy(() -> letter("a@b", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a>\r\nX: y <b", "a b", "ä", "<a>"})
    void whatIsNoIdIsNoMessageId(String id) {
        assertThatThrownBy(() -> letter(id, "ada@example.org")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 360", "100, 360"})
    void pausesGrowToSixHours(int tries, int minutes) {
        assertThat(Sender.pause(tries)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
