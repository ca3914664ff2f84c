package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberPathTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, /members/ada-lovelace",
        "O'Neill-Smith, /members/o-neill-smith",
        "J. R. R., /members/j-r-r",
        "José, /members/jos%C3%A9",
        "a/b, /members/a-b",
        "..Ada.., /members/ada",
        "李雷, /members/%E6%9D%8E%E9%9B%B7",
        "سلام, /members/%D8%B3%D9%84%D8%A7%D9%85"
    })
    void addressIsTheNameWithoutItsSigns(String name, String path) {
        assertThat(MemberPath.of(7, name)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/", "%", "50% off", "👩‍🔬", "Ⓐda", "a|b", "~", "?"})
    void nameThatWouldNotLeadBackIsReplacedByTheNumber(String name) {
        assertThat(MemberPath.of(7, name)).isEqualTo("/members/~7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada Lovelace", "J. R. R.", "José", "a/b", "Iles", "l0l", "rn m vv W", "ſs ß", "İstanbul", "नेहा"
            })
    void lastPartHasTheSameKeyAsTheName(String name) {
        String last = MemberPath.lastPart(7, name);
        assertThat(last.equals("~7") || Names.key(last).equals(Names.key(name))).isTrue();
    }
}
