package stoa.moderation.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperTailTest {
    @Test
    void poissonTailsAreAsInTheTables() {
        assertThat(Math.pow(10, UpperTail.ofPoisson(1, 0.1))).isCloseTo(1 - Math.exp(-0.1), within(1e-9));
        assertThat(Math.pow(10, UpperTail.ofPoisson(3, 2))).isCloseTo(1 - 5 * Math.exp(-2), within(1e-9));
        assertThat(Math.pow(10, UpperTail.ofPoisson(12, 4))).isCloseTo(0.000915, within(1e-6));
    }

    @Test
    void binomialTailsAreAsCountedByHand() {
        assertThat(Math.pow(10, UpperTail.ofBinomial(2, 2, 0.5))).isCloseTo(0.25, within(1e-9));
        assertThat(Math.pow(10, UpperTail.ofBinomial(9, 10, 0.5))).isCloseTo(11 / 1024.0, within(1e-9));
    }

    @Test
    void whatIsUsualIsCertain() {
        assertThat(UpperTail.ofPoisson(3, 3)).isZero();
        assertThat(UpperTail.ofBinomial(5, 10, 0.5)).isZero();
        assertThat(UpperTail.ofBinomial(5, 10, 1)).isZero();
    }

    @Test
    void whatIsNextToImpossibleHasALogarithmStill() {
        assertThat(UpperTail.ofPoisson(2_000, 0.5)).isBetween(-7_000.0, -6_000.0);
        assertThat(UpperTail.ofBinomial(500, 500, 0.001)).isCloseTo(-1_500, within(1e-6));
    }
}
