package stoa.screening.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextPrintTest {
    private static final String TEXT =
            "The lamps in our street went out at nine, and nobody from the town came to look at"
                    + " them until the week was over and everyone had complained twice";

    /** Prints are stored: where this fails, all of them have to be made anew. */
    @Test
    void printsStayWhatTheyAre() {
        assertThat(TextPrint.of("a lamp in the old street is lit"))
                .containsExactly(
                        -1575844127456714614L,
                        4329619341352785766L,
                        -2253182227794790892L,
                        -39973530397218755L,
                        3780743803166557037L,
                        -5884260268201922822L);
        assertThat(TextPrint.of("a lamp is lit")).containsExactly(5064503199625097706L);
    }

    @Test
    void aSmallChangeLeavesSomethingInCommon() {
        String changed = TEXT.replace("nine", "ten");
        assertThat(TextPrint.likeness(TEXT, changed)).isBetween(0.75, 0.85);
        assertThat(Collections.disjoint(TextPrint.of(TEXT), TextPrint.of(changed)))
                .isFalse();
    }

    @Test
    void spellingTricksChangeNothing() {
        String tricked = TEXT.toUpperCase(Locale.ROOT).replace("O", "О").replace("A", "A\u200B");
        assertThat(TextPrint.of(tricked)).isEqualTo(TextPrint.of(TEXT));
        assertThat(TextPrint.likeness(TEXT, tricked)).isOne();
    }

    @Test
    void otherTextsHaveNothingInCommon() {
        String other = "When the bakery on the corner closed we all had to learn how to bake our own bread";
        assertThat(TextPrint.of(TEXT)).doesNotContainAnyElementsOf(TextPrint.of(other));
        assertThat(TextPrint.likeness(TEXT, other)).isZero();
    }

    @Test
    void shortTextsAreTheSameOrNot() {
        assertThat(TextPrint.of("Thank you, ada!")).hasSize(1).isEqualTo(TextPrint.of("thank you Ada"));
        assertThat(TextPrint.of("thank you bob")).isNotEqualTo(TextPrint.of("thank you ada"));
        assertThat(TextPrint.of("thank you")).isEmpty();
        assertThat(TextPrint.of("")).isEmpty();
    }

    @Test
    void likenessIsTheShareOfTriplesInCommon() {
        assertThat(TextPrint.likeness("a lamp in our street", "a lamp in our garden"))
                .isCloseTo(0.5, within(1e-9));
        assertThat(TextPrint.likeness("", "")).isZero();
        assertThat(TextPrint.likeness("yes", "Yes!")).isOne();
    }
}
