package stoa.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.account.Names;

class MentionsTest {
    private static final Map<String, String> KNOWN = Stream.of("Ada", "Ada Lovelace", "bob", "Ko-bo & Co.", "عمر")
            .collect(Collectors.toMap(Names::key, name -> name));

    private static String called(String text) {
        return String.join(", ", Mentions.in(text).called(KNOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Ada what do you think?|Ada",
                "@Ada Lovelace what do you think?|Ada Lovelace",
                "@ada lovelace, @BOB!|Ada Lovelace, bob",
                "Thanks (@bob).|bob",
                "@Ko-bo & Co. is a shop|Ko-bo & Co.",
                "@عمر صباح الخير|عمر",
                "**@bob**|bob",
                "@bobby is another|''",
                "mail to ada@bob or x@Ada|''",
                "@@bob and @ bob|''",
                "no one|''"
            })
    void longestNameThatAMemberHasIsCalled(String text, String names) {
        assertThat(called(text)).isEqualTo(names);
    }

    @Test
    void nameDoesNotGoOnInTheNextLine() {
        assertThat(called("@Ada\nLovelace")).isEqualTo("Ada");
    }

    @Test
    void placesAndLengthsAreBounded() {
        Mentions flood = Mentions.in("@a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(400));
        assertThat(flood.keys().size()).isLessThanOrEqualTo(Mentions.MOST * 16);
        assertThat(called("@x ".repeat(10) + "@bob")).isEmpty();
        assertThat(called("@".repeat(10_000) + "bob")).isEmpty();
        assertThat(called("@" + "!".repeat(10_000))).isEmpty();
    }
}
