package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.account.Member;
import stoa.account.Role;

/** What is too long for the database is refused by the form that it was typed into, in words, and stands in it again. */
@Tag("http")
@Timeout(300)
class ColumnLengthsTest {
    private static final ColumnLengths TABLE = new ColumnLengths();

    /**
     * Two UTF-16 units each, which H2 counts; eighteen letters under NFKC; longer in small, in capital or in single letters;
     * five characters in HTML; longer under NFC; what formats begin with.
     */
    private static final List<String> GROWING =
            List.of("😀", "\uFDFA", "\u0130", "\u0149", "\uFB03", "&", "\u0958", "%");

    /** A form holds 2 MB, for which each of these takes twelve bytes. */
    private static final int MOST_IN_A_FORM = 150_000;

    private static final int TRIES = GROWING.size() + 2;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private final Map<ColumnLengths.Who, Visitor> people = new LinkedHashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    static Stream<String> columns() {
        return TABLE.forms().keySet().stream();
    }

    @BeforeEach
    void gather() throws Exception {
        forum.article("On lamps");
        Member bob = forum.addMemberWithEmail("Bob", Role.MEMBER);
        Member eve = forum.addMember("Eve", Role.MODERATOR);
        known.put("{bob}", String.valueOf(bob.id()));
        known.put("{eve}", String.valueOf(eve.id()));
        people.put(ColumnLengths.Who.VISITOR, forum.visitor());
        people.put(ColumnLengths.Who.MEMBER, forum.signedIn("Bob"));
        people.put(ColumnLengths.Who.ADMINISTRATOR, forum.signedIn("Zoe", Role.ADMINISTRATOR));
    }

    private Visitor zoe() {
        return people.get(ColumnLengths.Who.ADMINISTRATOR);
    }

    /** Comments that can be decided about, as many as there are tries, with what the column takes besides. */
    private void prepare(String column) {
        for (int n = 1; n <= TRIES; n++) {
            Visitor ada = people.get(ColumnLengths.Who.VISITOR);
            ada.post("/articles/on-lamps/comments", "name", "Ada", "body", "Remark " + n);
            forum.clock().advance(Duration.ofMinutes(1));
            if (TABLE.forms().get(column).path().startsWith("/moderation/matters")) {
                ada.post("/comments/" + n + "/report", "reason", "spam");
            } else if (column.startsWith("appeal")) {
                zoe().post("/comments/" + n + "/hide", "reason", "spam");
            }
        }
        if (column.equals("rule_hit.found")) {
            zoe().post("/moderation/rules", "rule", "words", "measure", "watch", "setting", "/(?s).+/");
        }
    }

    @Test
    void everyColumnWithALengthIsInTheTable() {
        TreeSet<String> named = new TreeSet<>(TABLE.forms().keySet());
        named.addAll(TABLE.reasons().keySet());
        assertThat(named).hasSize(TABLE.forms().size() + TABLE.reasons().size());
        assertThat(named).containsExactlyElementsOf(new TreeSet<>(lengths().keySet()));
    }

    private Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.select("""
                                select lower(table_name) || '.' || lower(column_name) as name, character_maximum_length as most
                                from information_schema.columns
                                where lower(table_schema) = 'public' and character_maximum_length is not null
                                    and table_name <> 'flyway_schema_history'
                                """)
                        .map((row, context) -> Map.entry(row.getString("name"), row.getInt("most")))
                        .forEach(one -> lengths.put(one.getKey(), one.getValue())));
        return lengths;
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatIsTooLongIsShownBackAndWhatMayBeSentIsNeverTooLong(String column) {
        prepare(column);
        ColumnLengths.Form form = TABLE.forms().get(column);
        int n = 0;
        for (int length : new int[] {lengths().get(column) + 1, form.most() + 1}) {
            String value = form.value("x", Math.max(length, form.most() + 1));
            Page answer = send(form, value, ++n);
            assertThat(answer.status()).as(answer.text("main")).isBetween(400, 499);
            isKept(form, value, answer);
        }
        for (String filler : GROWING) {
            String value = form.value(filler, Math.min(MOST_IN_A_FORM, form.most()));
            Page answer = send(form, value, ++n);
            assertThat(answer.status()).as(filler).isLessThan(500);
            if (answer.status() >= 400) {
                isKept(form, value, answer);
            }
        }
    }

    private static void isKept(ColumnLengths.Form form, String value, Page answer) {
        assertThat(answer.document().select("[name=" + form.field() + "]"))
                .as(answer.text("main"))
                .anySatisfy(field -> assertThat(
                                field.tagName().equals("textarea")
                                        ? field.wholeText().strip()
                                        : field.attr("value"))
                        .isEqualTo(value));
        assertThat(answer.has(".problems, .problem")).isTrue();
    }

    private Page send(ColumnLengths.Form form, String value, int n) {
        forum.clock().advance(Duration.ofHours(1));
        Visitor visitor = people.get(form.who());
        known.put("{n}", String.valueOf(n));
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < form.with().size(); i += 2) {
            if (form.with().get(i + 1).equals("{seen}")) {
                known.put("{seen}", visitor.get(form.path()).value("seen"));
            }
            fields.add(form.with().get(i));
            fields.add(filled(form.with().get(i + 1)));
        }
        fields.add(form.field());
        fields.add(value);
        return visitor.postOnly(filled(form.path()), fields.toArray(String[]::new));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> one : known.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }

    @Test
    void logNamesAsManyTagsAsThereIsRoomFor() {
        StringBuilder tags = new StringBuilder();
        for (int i = 10; i < 30; i++) {
            tags.append(i).append("😀".repeat(98)).append(", ");
        }
        Page answer = zoe().post("/moderation/members/" + known.get("{eve}") + "/scope", "tags", tags.toString());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(zoe().get("/moderation/log").text(".log"))
                .contains("to articles tagged 10😀")
                .contains(" …");
    }
}
