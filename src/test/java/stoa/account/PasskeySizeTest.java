package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PasskeySizeTest {
    private static NewPasskey passkey(int id, int key) {
        return new NewPasskey(1, "a".repeat(id), "b".repeat(key), 0, "Phone", Instant.EPOCH);
    }

    @Test
    void passkeysThatNoDeviceMakesAreNotOfUsualSize() {
        assertThat(passkey(1_364, 4_000).isOfUsualSize()).isTrue();
        assertThat(passkey(1_365, 400).isOfUsualSize()).isFalse();
        assertThat(passkey(22, 4_001).isOfUsualSize()).isFalse();
    }
}
