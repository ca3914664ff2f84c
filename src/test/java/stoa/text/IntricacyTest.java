package stoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntricacyTest {
    @Test
    void marksThatStandForThemselvesCostNothing() {
        assertThat(Intricacy.isBeyond(Intricacy.MOST_IN_COMMENT, "\\* a ".repeat(5_000)))
                .isFalse();
        assertThat(Intricacy.isBeyond(Intricacy.MOST_IN_COMMENT, "* a ".repeat(5_000)))
                .isTrue();
        assertThat(Intricacy.isBeyond(Intricacy.MOST_IN_COMMENT, "\\\\* a ".repeat(5_000)))
                .isTrue();
    }
}
