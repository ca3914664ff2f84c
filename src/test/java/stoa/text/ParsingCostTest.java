package stoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParsingCostTest {
    @Test
    void marksThatStandForThemselvesCostNothing() {
        assertThat(ParsingCost.isBeyond(ParsingCost.MOST_IN_COMMENT, "\\* a ".repeat(5_000)))
                .isFalse();
        assertThat(ParsingCost.isBeyond(ParsingCost.MOST_IN_COMMENT, "* a ".repeat(5_000)))
                .isTrue();
        assertThat(ParsingCost.isBeyond(ParsingCost.MOST_IN_COMMENT, "\\\\* a ".repeat(5_000)))
                .isTrue();
    }
}
