package stoa.screening.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameShapeTest {
    @ParameterizedTest
    @CsvSource({
        "ada482, xxx999",
        "Ada482, Xxx999",
        "Old_Lamp_99, Xxx_Xxx_99",
        "kitora4821, cvcvcv9999",
        "Winner 12, winner + number",
        "winner-7, winner + number"
    })
    void namesThatAProgramMayHaveMadeHaveAShape(String name, String shape) {
        assertThat(NameShape.of(name)).contains(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "Ada Archer", "ada", "Ada B. Archer", "Guest 12", "user_7", "日本", "1", "🙂9"})
    void namesOfPeopleAndOfNobodyHaveNone(String name) {
        assertThat(NameShape.of(name).filter(shape -> !shape.equals("9"))).isEmpty();
    }

    @Test
    void longNamesAreNoTrouble() {
        assertThat(NameShape.of("a_".repeat(20_000) + "!")).isEmpty();
        assertThat(NameShape.of("ab ".repeat(20_000) + "x")).isEmpty();
    }
}
