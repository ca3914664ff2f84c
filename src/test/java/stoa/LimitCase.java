package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A limit, to be tried.
 *
 * @param allowed how many of all who come at once get through
 * @param status what those are answered
 */
record LimitCase(String name, int allowed, int status, Preparation prepared) {
    private static final long LONGEST_WAIT = 3_600;

    /** Makes what is needed, and answers with what each of them does. */
    interface Preparation {
        AtOnce.Act<Page> make() throws Exception;
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(name, () -> {
            int people = Math.max(AtOnce.FIFTY, allowed + 10);
            List<Page> answers = AtOnce.each(people, prepared.make());
            assertThat(answers.stream().map(Page::status).sorted())
                    .containsExactlyElementsOf(Stream.concat(
                                    Stream.generate(() -> status).limit(allowed),
                                    Stream.generate(() -> 429).limit(people - allowed))
                            .sorted()
                            .toList());
            answers.stream().filter(page -> page.status() == 429).forEach(LimitCase::isToldToWait);
        });
    }

    private static void isToldToWait(Page page) {
        assertThat(page.text("main")).containsPattern("(again|next one|this one|it) in \\d+ (second|minute)s?");
        assertThat(Long.parseLong(page.header("Retry-After"))).isBetween(1L, LONGEST_WAIT);
    }

    /** All at one address, the nodes taking turns. */
    static AtOnce.Act<Page> all(Nodes.Person person, String path, String... fields) {
        return i -> person.on(i).postOnly(path, fields);
    }

    /** All at some addresses, which take turns as the nodes do. */
    static AtOnce.Act<Page> all(Nodes.Person person, List<String> paths, String... fields) {
        return i -> person.on(i).postOnly(paths.get(i % paths.size()), fields);
    }
}
