package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.account.Role;

/** Whatever people type into whichever form comes back with every refusal that has nothing to do with what it says. */
@Tag("http")
class TypedTextTest {
    /** Fields that a person types into, as the templates have them, whose names are made there. */
    private static final List<String> MADE_NAMES = List.of("evidence-hate", "measures-hate");

    private static final Pattern FIELD = Pattern.compile("<(?:textarea|input)\\b[^>]*\\bname=\"([a-z_]+)\"[^>]*>"
            + "|@template\\.layout\\.input\\(\\s*id = \"([a-z_]+)\"");

    private static final Pattern NOT_TEXT = Pattern.compile("type=\"(?:hidden|checkbox|radio|password)\"");

    /** A code is a secret; the last is for machines. */
    private static final List<String> NOT_SHOWN = List.of("code", "password", "current", "website", "month", "key");

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Sample sample;

    @BeforeEach
    void fill() throws Exception {
        sample = Sample.in(forum);
    }

    /** From the templates, so that one which is added is asked for as well. */
    private static SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>(MADE_NAMES);
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher field = FIELD.matcher(Files.readString(template));
                while (field.find()) {
                    if (!NOT_TEXT.matcher(field.group()).find()) {
                        fields.add(field.group(1) == null ? field.group(2) : field.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fields.removeAll(NOT_SHOWN);
        return fields;
    }

    private static String typed(String field) {
        return "Typed into " + field.replaceAll("[^a-z]", " ") + " with care";
    }

    private List<String> addresses() {
        return forum.forum().routes().stream()
                .filter(route -> route.method.equals(HandlerType.POST))
                .map(route -> route.path
                        .replaceFirst("^/articles/\\{slug}", Matcher.quoteReplacement(sample.article()))
                        .replaceAll("\\{[a-z]+}", "1"))
                .toList();
    }

    /** Sends everything to every address; where that is refused, all of it must be on the page. */
    private List<String> lost(Function<String, Page> send) {
        List<String> lost = new ArrayList<>();
        for (String address : addresses()) {
            Page answer = send.apply(address);
            if (answer.status() / 100 == 4 || answer.status() / 100 == 5) {
                asked(answer, address)
                        .filter(field -> !answer.source().contains(typed(field)))
                        .forEach(field -> lost.add(answer.status() + " " + address + " lost " + field));
            } else {
                lost.add(address + " was not refused but " + answer.status());
            }
        }
        return lost;
    }

    /** A form that comes back as it is has its own fields, and any other page has whatever was sent. */
    private static Stream<String> asked(Page answer, String address) {
        Elements same =
                answer.document().select("main form[action=" + address + "]:has(textarea, input:not([type=hidden]))");
        return fields().stream()
                .filter(field ->
                        same.isEmpty() || !same.select("[name=" + field + "]").isEmpty());
    }

    private static String[] everything() {
        return fields().stream()
                .flatMap(field -> Stream.of(field, typed(field)))
                .toArray(String[]::new);
    }

    private static String encoded() {
        return fields().stream()
                .map(field -> field + "=" + typed(field).replace(' ', '+'))
                .collect(Collectors.joining("&"));
    }

    @Test
    void templatesHaveTheFieldsThatAreKnown() {
        assertThat(fields())
                .contains("body", "title", "words", "answer", "facts", "law", "note", "about", "name", "email");
    }

    @Test
    void formFromAnotherSiteShowsIt() {
        assertThat(lost(address ->
                        forum.visitor().with("Sec-Fetch-Site", "cross-site").postOnly(address, everything())))
                .isEmpty();
    }

    @Test
    void formInAnotherEncodingShowsIt() {
        assertThat(lost(address -> forum.visitor()
                        .postRaw(address, "application/x-www-form-urlencoded; charset=latin1", encoded())))
                .isEmpty();
    }

    @Test
    void formThatIsTooLargeShowsIt() {
        String padding = "&padding=" + "x".repeat(300_000);
        assertThat(lost(address ->
                        forum.visitor().postRaw(address, "application/x-www-form-urlencoded", encoded() + padding)))
                .isEmpty();
    }

    @Test
    void databaseThatIsGoneCostsNothingThatWasTyped() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        forum.database().close();
        assertThat(lost(address -> zoe.postOnly(address, everything()))).isEmpty();
    }

    @Test
    void formsOfStaffWhoAreNotSignedInAnyMoreShowIt() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        forum.database().jdbi().useHandle(sql -> sql.execute("delete from session"));
        Map<String, Page> refused = new LinkedHashMap<>();
        for (String address : addresses()) {
            Page answer = zoe.postOnly(address, everything());
            if (answer.status() == 403) {
                refused.put(address, answer);
            }
        }
        assertThat(refused).hasSizeGreaterThan(40);
        refused.forEach((address, answer) -> assertThat(asked(answer, address))
                .as(address)
                .allSatisfy(field -> assertThat(answer.source()).contains(typed(field))));
    }

    /** Every form on every page that staff and readers see, each field of it far too long. */
    @Test
    void formsThatAreRefusedForWhatTheySayShowItAgain() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        Set<String> tried = new TreeSet<>();
        List<String> lost = new ArrayList<>();
        for (Visitor someone : List.of(zoe, forum.visitor())) {
            for (String page : pages()) {
                for (Element form : someone.getOnly(page).document().select("main form[method=post]")) {
                    Map<String, String> sent = tooLong(form);
                    if (!sent.isEmpty() && tried.add(form.attr("action") + sent.keySet())) {
                        lost.addAll(lost(someone, form, sent));
                    }
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(20);
        assertThat(lost).isEmpty();
    }

    private List<String> pages() {
        return forum.forum().routes().stream()
                .filter(route -> route.method.equals(HandlerType.GET))
                .map(route -> route.path
                        .replaceFirst("^/articles/\\{slug}", Matcher.quoteReplacement(sample.article()))
                        .replace("{member}", "grace")
                        .replaceAll("\\{[a-z]+}", "1"))
                .filter(path -> !path.equals("/goodbye"))
                .toList();
    }

    private static Map<String, String> tooLong(Element form) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Element field : form.select("textarea, input:not([type]), input[type=text], input[type=email]")) {
            if (!NOT_SHOWN.contains(field.attr("name"))) {
                sent.put(field.attr("name"), typed(field.attr("name")) + "x".repeat(51_000));
            }
        }
        return sent;
    }

    private static List<String> lost(Visitor someone, Element form, Map<String, String> sent) {
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden], input[type=radio]").forEach(one -> {
            fields.add(one.attr("name"));
            fields.add(one.attr("value"));
        });
        sent.forEach((name, value) -> {
            fields.add(name);
            fields.add(value);
        });
        Page answer = someone.postOnly(form.attr("action"), fields.toArray(String[]::new));
        return sent.keySet().stream()
                .filter(field -> answer.status() / 100 != 4 || !answer.source().contains(typed(field)))
                .map(field -> answer.status() + " " + form.attr("action") + " lost " + field)
                .toList();
    }
}
