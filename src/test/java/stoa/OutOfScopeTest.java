package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.account.Role;
import stoa.http.Form;
import stoa.moderation.queue.Clusterings;
import stoa.queue.QueueItems;

/**
 * What moderators may not see is in no answer to them, whatever they ask for and however it is refused. Every address is
 * asked of the running router: a new one is looked at from its first day. All that is secret here contains {@code zanzibar}.
 */
@Tag("http")
@Timeout(300)
class OutOfScopeTest {
    private static final int MOST_IDS = 9;

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Visitor zoe;
    private String lamps;
    private String porches;
    private String matterInScope;

    /** How a form is refused, or is not. */
    enum Sent {
        EMPTY,
        WITH_ALL_IT_NEEDS,
        WITH_NONSENSE,
        DOUBLED,
        OF_ANOTHER_TYPE,
        TOO_LARGE,
        FAR_TOO_LARGE,
        WITH_TOO_MANY_FIELDS,
        BADLY_ENCODED,
        COMPRESSED,
        FORGED,
        SIGNED_OUT;

        String type() {
            return this == OF_ANOTHER_TYPE ? "text/plain" : "application/x-www-form-urlencoded";
        }

        String body(String id) {
            String form = "do=keep&reason=spam&step=do&act=keep&pause=day&minutes=5&open=closed&tags=x&words=Why&m-"
                    + id + "=yes&comment=" + id + "&parent=" + id + "&decision=" + id + "&body=Hello&note=&return_to=";
            return switch (this) {
                case EMPTY -> "";
                case WITH_NONSENSE ->
                    form.replace("keep", "x").replace("spam", "x").replace("minutes=5", "minutes=x");
                case DOUBLED -> form + "&do=keep&reason=spam";
                case TOO_LARGE -> form + "&other=" + "x".repeat(Form.LARGEST);
                case FAR_TOO_LARGE -> form + "&other=" + "x".repeat(Form.LARGEST_OF_STAFF);
                case WITH_TOO_MANY_FIELDS -> form + "&f=".repeat(1_000);
                case BADLY_ENCODED -> form + "&other=%zz";
                default -> form;
            };
        }

        /** About so many things, where more would take a while and say the same. */
        int most() {
            return this == TOO_LARGE || this == FAR_TOO_LARGE || this == SIGNED_OUT ? 3 : MOST_IDS;
        }

        Visitor by(ForumServer forum, String name) {
            return switch (this) {
                case SIGNED_OUT -> forum.visitor();
                case FORGED -> forum.signedIn(name).with("Sec-Fetch-Site", "cross-site");
                case COMPRESSED -> forum.signedIn(name).with("Content-Encoding", "gzip");
                default -> forum.signedIn(name);
            };
        }
    }

    @BeforeEach
    void gather() throws Exception {
        lamps = forum.article("On lamps");
        porches = forum.article("On porches");
        zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        forum.addMember("Lim", Role.MODERATOR);
        forum.addMember("Bob", Role.MEMBER);
        Visitor quill = forum.signedIn("Quill", Role.MEMBER);
        quill.post(porches + "/comments", "body", "Zanzibar, hidden and appealed");
        forum.visitor().post(porches + "/comments", "name", "Zanzibarian", "body", "Zanzibar, hidden in a batch");
        forum.visitor().post(porches + "/comments", "name", "Ada", "body", "Good evening");
        quill.post(lamps + "/comments", "body", "Bright words");
        forum.visitor().post("/comments/2/report", "reason", "spam", "words", "A zanzibar of a report, answered");
        zoe.press(zoe.press(zoe.get("/moderation"), "Hide: Spam…", "m-1", "yes"), "Do it");
        zoe.post("/comments/1/hide", "reason", "abuse", "facts", "Zanzibar facts", "note", "Zanzibar note");
        quill.post("/comments/1/appeal", "decision", "2", "words", "A zanzibar of an appeal");
        zoe.post("/moderation/members/4/note", "note", "A zanzibar of a note");
        zoe.post("/moderation/members/4/suspend", "pause", "day", "reason", "spam", "facts", "Zanzibar days");
        zoe.press(zoe.get(porches + "/edit"), "Save article", "conversation", "all-held");
        forum.visitor().post(porches + "/comments", "name", "Zanzibarian", "body", "A zanzibar that waits");
        forum.visitor()
                .post("/comments/3/report", "reason", "abuse", "words", "Zanzibar words", "name", "Zanzibarella");
        forum.visitor()
                .post(
                        porches + "/report",
                        "reason",
                        "abuse",
                        "words",
                        "Zanzibar of an article",
                        "name",
                        "Zanzibarella");
        forum.visitor().post("/comments/4/report", "reason", "abuse", "words", "What was reported in scope");
        matterInScope = "6";
        cluster();
        zoe.press(zoe.get(lamps + "/edit"), "Save article", "tags", "lamps");
        zoe.press(zoe.get(porches + "/edit"), "Save article", "tags", "porches");
        zoe.post("/moderation/members/2/scope", "tags", "lamps");
    }

    private void cluster() throws Exception {
        Clusterings clusterings = forum.database().store(Clusterings.class);
        QueueItems queue = forum.database().store(QueueItems.class);
        forum.database().transactions().run(() -> {
            long id = clusterings.add(
                    "Zanzibar evidence\none in a million", 2, forum.clock().instant());
            clusterings.put(id, List.of(1L, 2L));
            queue.openCluster(id, 5, forum.clock().instant());
            return id;
        });
    }

    @Test
    void thereIsSomethingToHide() {
        String desk = queue().stream()
                .map(id -> seen(zoe.fetch("GET", "/moderation?at=" + id)))
                .collect(Collectors.joining());
        assertThat(desk).contains("zanzibar words", "zanzibar of an appeal", "zanzibar of an article");
        assertThat(desk).contains("zanzibar evidence", "a zanzibar that waits");
        assertThat(seen(zoe.fetch("GET", "/moderation/members/4"))).contains("zanzibar of a note");
        assertThat(seen(zoe.fetch("GET", "/moderation/batches/1"))).contains("zanzibarian");
        assertThat(seen(zoe.fetch("GET", "/moderation/log"))).contains("zanzibar note");
        assertThat(queue()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void noAnswerToAFormShowsIt(Sent sent) {
        requireNoSecrets(sent, "Lim");
    }

    /** Nor to members, whose forms are refused before they are looked at. */
    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "WITH_ALL_IT_NEEDS", "DOUBLED"})
    void norDoesOneToAMember(Sent sent) {
        requireNoSecrets(sent, "Bob");
    }

    private void requireNoSecrets(Sent sent, String name) {
        List<String> before = state();
        Visitor who = sent.by(forum, name);
        for (String path : paths(HandlerType.POST)) {
            for (String id : ids(path).subList(0, Math.min(ids(path).size(), sent.most()))) {
                Page answer = who.postRaw(concrete(path, id), sent.type(), sent.body(id));
                assertThat(secrets(answer.headers().map() + answer.source()))
                        .as("%s to %s of %s by %s: %d", sent, path, id, name, answer.status())
                        .isEmpty();
                assertThat(answer.status()).as(sent + " to " + path).isLessThan(500);
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nothingThatCanBeGotShowsIt() {
        Visitor lim = forum.signedIn("Lim");
        for (String path : paths(HandlerType.GET)) {
            for (String id : ids(path)) {
                requireNoSecrets(lim, concrete(path, id));
                if (path.startsWith("/moderation")) {
                    for (String more : List.of(
                            "?at=%s&done=%s&id=%s&comment=%s".replace("%s", id),
                            "?state=hidden&before=" + id,
                            "?article=on-porches&by=1&only=hide",
                            "?at=" + id + "&at=" + id + "&done=x&before=x&page=9")) {
                        requireNoSecrets(lim, concrete(path, id) + more);
                    }
                }
            }
        }
    }

    private static void requireNoSecrets(Visitor who, String address) {
        HttpResponse<byte[]> answer = who.fetch("GET", address);
        assertThat(secrets(answer.headers().map() + seen(answer)))
                .as("%s: %d", address, answer.statusCode())
                .isEmpty();
        HttpResponse<byte[]> head = who.fetch("HEAD", address, "If-None-Match", "\"x\"");
        assertThat(secrets(head.headers().map().toString())).as(address).isEmpty();
    }

    /** Within the scope, what is refused is shown again with what it is about. */
    @Test
    void whatIsInScopeIsShownWithARefusal() {
        Visitor lim = forum.signedIn("Lim");
        assertThat(lim.get("/moderation").text("main")).contains("Bright words", "What was reported in scope");
        String item = lim.get("/moderation")
                .document()
                .select(".deskform")
                .attr("action")
                .replaceFirst(".*/", "");
        Page doubled = lim.postRaw(
                "/moderation/matters/" + item, Sent.EMPTY.type(), "do=keep&do=keep&answer=My+answer&facts=My+facts");
        assertThat(doubled.status()).isEqualTo(400);
        assertThat(doubled.text("main")).contains("Bright words", "What was reported in scope", "came twice");
        assertThat(doubled.value("answer")).isEqualTo("My answer");
        assertThat(doubled.value("facts")).isEqualTo("My facts");

        Page empty = lim.post("/comments/4/hide", "facts", "My facts");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("main")).contains("Bright words", "Choose why");
        assertThat(empty.value("facts")).isEqualTo("My facts");
        Page preview = lim.post("/moderation/batches", "m-" + item, "yes", "do", "hide-spam");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text(".lead")).contains("1 comment");
        assertThat(lim.press(preview, "Do it").text("[role=status]")).contains("hidden");
        assertThat(lim.get("/moderation/log").text(".log")).contains("On lamps").doesNotContain("On porches");
    }

    /** Staff who lack the second step that is asked of them are members, whatever their role. */
    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "WITH_ALL_IT_NEEDS", "DOUBLED", "FORGED"})
    void norDoesItToStaffWithoutTheSecondStepThatIsAskedOfThem(Sent sent) throws Exception {
        Visitor eve = sent.by(forum, "Lim");
        zoe.post("/moderation/members/2/scope", "tags", "");
        assertThat(secrets(seen(eve.fetch("GET", "/moderation")))).isNotEmpty();
        zoe.post("/moderation/security", "staff", "second-step", "needs", "second-step");
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.execute("delete from site_choice where name = 'staff-second-step'"));
        forum.database()
                .jdbi()
                .useHandle(sql -> sql.execute(
                        "insert into site_choice (name, choice, chosen_by, chosen_at) values ('staff-second-step', 'SECOND_STEP',"
                                + " 1, current_timestamp)"));
        for (String path : paths(HandlerType.POST)) {
            for (String id : ids(path)) {
                Page answer = eve.postRaw(concrete(path, id), sent.type(), sent.body(id));
                assertThat(secrets(answer.headers().map() + answer.source()))
                        .as(sent + " to " + concrete(path, id))
                        .isEmpty();
            }
        }
    }

    /** Every address but those about one's own account, which can be left or spoilt by chance. */
    private List<String> paths(HandlerType method) {
        List<String> paths = forum.forum().routes().stream()
                .filter(route -> route.method.equals(method))
                .map((Endpoint route) -> route.path)
                .filter(path -> !path.matches("/(sign-|account|password|email|setup|metrics|health|static).*"))
                .toList();
        assertThat(paths.stream()
                        .map(path -> concrete(path, "1"))
                        .filter(path -> path.contains("{"))
                        .toList())
                .as("addresses that this test does not know how to fill in")
                .isEmpty();
        return paths;
    }

    private static String concrete(String path, String id) {
        return path.replace("{slug}", "on-porches")
                .replace("{id}", id)
                .replace("{key}", "none")
                .replace("{member}", "bob");
    }

    /** Of whatever there is; the fourth comment and what waits about it are in scope. */
    private List<String> ids(String path) {
        if (!path.contains("{") && !path.startsWith("/moderation")) {
            return List.of("1");
        }
        return IntStream.rangeClosed(1, MOST_IDS)
                .mapToObj(String::valueOf)
                .filter(id -> !id.equals("4") && !id.equals(matterInScope))
                .toList();
    }

    private List<Long> queue() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select id from matter where id <= 7 order by id")
                        .mapTo(Long.class)
                        .list());
    }

    /** What is decided, and what waits. */
    private List<String> state() {
        List<String> state = new ArrayList<>();
        forum.database().jdbi().useHandle(sql -> {
            for (String query : List.of(
                    "select id, state, reason, note, locked from comment where id <= 5 order by id",
                    "select id, kind from matter where id <= 7 order by id",
                    "select id, lifted_at from decision order by id",
                    "select member_id, note from member_note order by id",
                    "select id, undone_at from batch order by id",
                    "select id, locked, slow_seconds, pinned_id from article order by id")) {
                state.addAll(
                        sql.createQuery(query).mapToMap().map(Object::toString).list());
            }
        });
        return state;
    }

    private static String seen(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    /** All secrets in a text, each with what stands around it. */
    private static List<String> secrets(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (int at = small.indexOf("zanzibar"); at >= 0; at = small.indexOf("zanzibar", at + 1)) {
            found.add(small.substring(Math.max(0, at - 40), Math.min(small.length(), at + 40)));
        }
        return found;
    }
}
