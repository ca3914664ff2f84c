package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.account.Role;

/** Every address there is, asked of the running router: a new one is tested, or missed, from its first day. */
@Tag("http")
class RoutesTest {
    private static final String[] EVERY_FIELD = {
        "title",
        "New",
        "summary",
        "",
        "body",
        "New words",
        "name",
        "Bob",
        "reason",
        "spam",
        "note",
        "Why",
        "post",
        "yes",
        "appearance",
        "dark",
        "password",
        ForumServer.PASSWORD,
        "email",
        "bob@example.org",
        "days",
        "7",
        "uses",
        "none",
        "seen",
        "2026-03-01T12:00:00Z",
        "end",
        "others",
        "comments",
        "kept",
        "role",
        "moderator",
        "conversation",
        "open",
        "words",
        "It is so",
        "facts",
        "Too loud",
        "pause",
        "day",
        "minutes",
        "5",
        "tags",
        "conversation",
        "do",
        "keep",
        "rule",
        "words",
        "measure",
        "watch",
        "setting",
        "",
        "open",
        "closed"
    };

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private Sample sample;

    @BeforeEach
    void fill() throws Exception {
        sample = Sample.in(forum);
    }

    private Stream<String> names() {
        return forum.forum().routes().stream().map(RoutesTest::name);
    }

    @Test
    void headGoesWhereverGetGoes() {
        assertThat(names().filter(name -> name.startsWith("HEAD ")).map(name -> name.replace("HEAD ", "GET ")))
                .containsExactlyElementsOf(
                        names().filter(name -> name.startsWith("GET ")).toList());
    }

    @Test
    void everyRouteAnswersEachRoleAsItShould() throws Exception {
        assertThat(table(names().filter(name -> !name.startsWith("HEAD ")).toList()))
                .isEqualTo("""
                                                     VISITOR MEMBER MODERATOR ADMINISTRATOR
                GET /                                    200    200       200           200
                GET /articles/new                        303    403       403           200
                GET /articles/{slug}                     200    200       200           200
                GET /articles/{slug}/edit                303    403       403           200
                GET /comments/{id}                       302    302       302           302
                GET /comments/{id}/thread                200    200       200           200
                GET /comments/{id}/reply                 200    200       200           200
                GET /comments/{id}/own/{key}             404    404       404           404
                GET /comments/{id}/edit                  403    403       403           403
                GET /comments/{id}/history               200    200       200           200
                GET /comments/{id}/delete                403    403       403           403
                GET /comments/{id}/status                403    403       403           403
                GET /comments/{id}/report                200    200       200           200
                GET /articles/{slug}/report              200    200       200           200
                GET /reports/{key}                       404    404       404           404
                GET /transparency                        200    200       200           200
                GET /transparency.csv                    200    200       200           200
                GET /transparency.json                   200    200       200           200
                GET /account/standing                    303    200       200           200
                GET /comments/{id}/moderate              303    403       200           200
                GET /moderation                          303    403       200           200
                GET /moderation/batches/{id}             303    403       404           404
                GET /moderation/comments                 303    403       200           200
                GET /moderation/log                      303    403       200           200
                GET /moderation/log/feed                 303    403       200           200
                GET /moderation/rules                    303    403       200           200
                GET /moderation/members/{id}             303    403       200           200
                GET /moderation/security                 303    403       403           200
                GET /setup                               403    403       403           403
                GET /sign-up                             200    303       303           303
                GET /invitations                         303    403       403           200
                GET /sign-in                             200    200       200           200
                GET /sign-in/code                        303    303       303           303
                GET /sign-in/link                        410    410       410           410
                GET /sign-in/letter                      200    200       200           200
                GET /password/forgotten                  200    200       200           200
                GET /password/new                        410    410       410           410
                GET /password/changed                    200    200       200           200
                GET /email/confirm                       303    410       410           410
                GET /account                             303    200       200           200
                GET /account/email                       303    200       200           200
                GET /account/password                    303    200       200           200
                GET /account/sessions                    303    200       200           200
                GET /account/two-step                    303    200       200           200
                GET /account/passkeys                    303    200       200           200
                GET /inbox                               303    200       200           200
                GET /account/letters                     303    200       200           200
                GET /letters/stop/{key}                  404    404       404           404
                GET /members                             303    403       403           200
                GET /members/{member}                    200    200       200           200
                GET /members/{member}/feed               200    200       200           200
                GET /members/{member}/role               303    403       403           200
                GET /account/profile                     303    200       200           200
                GET /account/data                        303    200       200           200
                GET /account/delete                      303    200       200           200
                GET /goodbye                             200    200       200           200
                GET /terms                               200    200       200           200
                GET /regulation                          200    200       200           200
                GET /regulation/edit                     303    403       403           200
                GET /regulation/risks                    303    403       403           200
                GET /regulation/risks/{id}               303    403       403           404
                GET /static/{name}                       200    200       200           200
                GET /health                              200    200       200           200
                GET /metrics                             200    200       200           200
                POST /articles/new                       403    403       403           422
                POST /articles/{slug}/edit               403    403       403           422
                POST /articles/{slug}/comments           422    422       422           422
                POST /articles/{slug}/follow             403    303       303           303
                POST /articles/{slug}/unfollow           403    303       303           303
                POST /comments/{id}/edit                 403    403       403           403
                POST /comments/{id}/delete               403    403       403           403
                POST /comments/{id}/thank                403    303       303           303
                POST /comments/{id}/unthank              403    303       303           303
                POST /comments/{id}/appeal               403    403       403           403
                POST /comments/{id}/report               422    422       422           422
                POST /articles/{slug}/report             422    422       422           422
                POST /account/standing                   403    404       404           404
                POST /comments/{id}/hide                 403    403       422           422
                POST /comments/{id}/restore              403    403       303           303
                POST /comments/{id}/pin                  403    403       303           303
                POST /comments/{id}/unpin                403    403       303           303
                POST /comments/{id}/lock                 403    403       303           303
                POST /comments/{id}/unlock               403    403       303           303
                POST /comments/{id}/move-up              403    403       409           409
                POST /articles/{slug}/lock               403    403       303           303
                POST /articles/{slug}/unlock             403    403       303           303
                POST /articles/{slug}/slow               403    403       422           422
                POST /moderation/matters/{id}            403    403       422           422
                POST /moderation/batches                 403    403       422           422
                POST /moderation/batches/{id}/undo       403    403       404           404
                POST /moderation/log                     403    403       403           404
                POST /moderation/rules                   403    403       403           404
                POST /moderation/rules/articles          403    403       403           422
                POST /moderation/rules/networks          403    403       403           303
                POST /moderation/members/{id}/suspend    403    403       422           422
                POST /moderation/members/{id}/lift       403    403       303           303
                POST /moderation/members/{id}/note       403    403       422           422
                POST /moderation/members/{id}/scope      403    403       403           409
                POST /moderation/security                403    403       403           303
                POST /setup                              403    403       403           403
                POST /sign-up                            422    303       303           303
                POST /invitations                        403    403       403           422
                POST /invitations/{id}/take-back         403    403       403           303
                POST /sign-in                            422    422       422           422
                POST /sign-out                           303    303       303           303
                POST /sign-in/code                       409    409       409           409
                POST /sign-in/passkey                    200    200       200           200
                POST /sign-in/passkey/answer             422    422       422           422
                POST /sign-in/link                       410    410       410           410
                POST /sign-in/letter                     422    422       422           422
                POST /password/forgotten                 422    422       422           422
                POST /password/new                       410    410       410           410
                POST /email/confirm                      403    410       410           410
                POST /account/email                      403    422       422           422
                POST /account/email/again                403    409       409           409
                POST /account/password                   403    422       422           422
                POST /account/sessions                   403    404       404           404
                POST /account/two-step                   403    422       422           422
                POST /account/two-step/begin             403    422       422           422
                POST /account/two-step/codes             403    422       422           422
                POST /account/two-step/off               403    422       422           422
                POST /account/passkeys                   403    422       422           422
                POST /account/passkeys/new               403    422       422           422
                POST /account/passkeys/{id}/rename       403    422       422           422
                POST /account/passkeys/{id}/remove       403    422       422           422
                POST /appearance                         303    303       303           303
                POST /inbox/read                         403    303       303           303
                POST /inbox/{id}/open                    403    303       303           303
                POST /account/letters                    403    303       303           303
                POST /letters/stop/{key}                 404    404       404           404
                POST /members/{member}/role              403    403       403           422
                POST /account/profile                    403    422       422           422
                POST /account/data                       403    422       422           422
                POST /account/delete                     403    422       422           422
                POST /regulation/edit                    403    403       403           303
                POST /regulation/risks                   403    403       403           422
                """);
    }

    @Test
    void whatIsHiddenClosedOrUnknownAnswersEachRoleAsItShould() throws Exception {
        String hidden = "/comments/" + sample.hidden();
        assertThat(table(List.of(
                        "GET " + hidden,
                        "GET " + hidden + "/reply",
                        "GET " + hidden + "/edit",
                        "GET " + hidden + "/history",
                        "GET " + hidden + "/delete",
                        "POST " + hidden + "/edit",
                        "POST " + hidden + "/delete",
                        "POST " + hidden + "/thank",
                        "GET /comments/99",
                        "GET /comments/99/reply",
                        "GET /comments/0x1",
                        "GET /comments/99/history",
                        "POST /comments/99/edit",
                        "POST /comments/99/thank",
                        "POST /comments/99/hide",
                        "POST /comments/99/restore",
                        "GET " + sample.closed(),
                        "POST " + sample.closed() + "/comments",
                        "GET /articles/nowhere",
                        "GET /members/nobody",
                        "GET /members/nobody/feed",
                        "GET /members/nobody/role",
                        "POST /members/nobody/role",
                        "GET /members/~99",
                        "GET /articles/nowhere/edit",
                        "POST /articles/nowhere/comments",
                        "GET /static/none.css",
                        "GET /nowhere",
                        "POST /nowhere")))
                .isEqualTo("""
                                                     VISITOR MEMBER MODERATOR ADMINISTRATOR
                GET /comments/%1$s                          410    410       410           410
                GET /comments/%1$s/reply                    302    302       302           302
                GET /comments/%1$s/edit                     302    302       302           302
                GET /comments/%1$s/history                  410    410       200           200
                GET /comments/%1$s/delete                   302    302       302           302
                POST /comments/%1$s/edit                    403    403       403           403
                POST /comments/%1$s/delete                  303    303       303           303
                POST /comments/%1$s/thank                   403    410       410           410
                GET /comments/99                         404    404       404           404
                GET /comments/99/reply                   404    404       404           404
                GET /comments/0x1                        404    404       404           404
                GET /comments/99/history                 404    404       404           404
                POST /comments/99/edit                   404    404       404           404
                POST /comments/99/thank                  403    404       404           404
                POST /comments/99/hide                   403    403       404           404
                POST /comments/99/restore                403    403       404           404
                GET /articles/closing-time               200    200       200           200
                POST /articles/closing-time/comments     422    422       422           422
                GET /articles/nowhere                    404    404       404           404
                GET /members/nobody                      404    404       404           404
                GET /members/nobody/feed                 404    404       404           404
                GET /members/nobody/role                 303    403       403           404
                POST /members/nobody/role                403    403       403           404
                GET /members/~99                         404    404       404           404
                GET /articles/nowhere/edit               303    403       403           404
                POST /articles/nowhere/comments          404    404       404           404
                GET /static/none.css                     404    404       404           404
                GET /nowhere                             404    404       404           404
                POST /nowhere                            404    404       404           404
                """.formatted(sample.hidden()));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, garbage",
        "Origin, https://evil.example",
        "Origin, http://localhost",
        "Origin, null"
    })
    void formFromElsewhereChangesNothing(String header, String value) throws Exception {
        Visitor administrator = forum.signedIn("Zoe", Role.ADMINISTRATOR).with(header, value);
        // what is done as time goes by is done before, so that nothing else changes meanwhile
        forum.forum().keepUp();
        Map<String, List<String>> before = AllRows.in(forum);

        for (String route : unsignedForms()) {
            Page refused = administrator.postOnly(concrete(route), EVERY_FIELD);
            assertThat(refused.status()).as(route).isEqualTo(403);
            assertThat(refused.headers().allValues("Set-Cookie")).as(route).isEmpty();
        }
        assertThat(AllRows.in(forum)).isEqualTo(before);
    }

    /** Whoever chooses another appearance where a form was refused, or signs in there, goes on to that page. */
    @Test
    void everyFormIsAboutAPageThatThereIs() throws Exception {
        Visitor zoe = forum.signedIn("Zoe", Role.ADMINISTRATOR);
        for (String route : unsignedForms()) {
            Page refused = zoe.with("Sec-Fetch-Site", "cross-site").postOnly(concrete(route), EVERY_FIELD);
            String back = refused.document()
                    .expectFirst("form[action=/appearance] input[name=return_to]")
                    .val();
            assertThat(zoe.getOnly(back).status())
                    .as(route + " is about " + back)
                    .isNotIn(404, 405);
        }
    }

    @Test
    void sameFormFromOurOwnPageIsActedUpon() throws Exception {
        Visitor administrator = forum.signedIn("Zoe", Role.ADMINISTRATOR).with("Sec-Fetch-Site", "same-origin");
        Map<String, List<String>> before = AllRows.in(forum);

        // whoever has signed out is nobody any more
        List<String> signingOutLast = unsignedForms().stream()
                .sorted(Comparator.comparing(route -> route.equals("/sign-out")))
                .toList();
        for (String route : signingOutLast) {
            if (!route.equals("/setup") && !ofAuthors(route)) {
                assertThat(administrator.postOnly(concrete(route), EVERY_FIELD).status())
                        .as(route)
                        .isIn(200, 303, 409, 410, 422);
            }
        }
        assertThat(AllRows.in(forum)).isNotEqualTo(before);
    }

    /** Whether it is for whoever wrote the comment only, whatever the role. */
    private static boolean ofAuthors(String route) {
        return route.matches("/comments/\\{id}/(edit|delete|appeal)|/account/standing");
    }

    @Test
    void wrongMethodIsToldOnAPageOfOurs() {
        Visitor ada = forum.visitor();
        Map<String, List<String>> methods = new LinkedHashMap<>();
        forum.forum()
                .routes()
                .forEach(route -> methods.computeIfAbsent(route.path, path -> new ArrayList<>())
                        .add(route.method.name()));

        methods.forEach((path, known) -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(method -> !known.contains(method))
                .forEach(method -> {
                    Page page = ada.send(method, concrete(path));
                    assertThat(page.status()).as(method + " " + path).isEqualTo(405);
                    assertThat(page.text("h1")).as(method + " " + path).isEqualTo("Not possible here");
                    assertThat(page.has("header.site")).isTrue();
                }));
    }

    /** What each role gets for each request, with an empty form where it is one. */
    private String table(List<String> requests) throws Exception {
        Map<Role, Visitor> people = people();
        StringBuilder table = new StringBuilder("%44s".formatted("VISITOR"));
        people.keySet().stream().skip(1).forEach(role -> table.append(" ").append(role));
        table.append('\n');
        Map<String, String> lines = new LinkedHashMap<>();
        requests.forEach(request -> lines.put(request, ""));
        signOutLast(requests).forEach(request -> lines.put(request, line(people, request)));
        lines.values().forEach(table::append);
        return table.toString();
    }

    /** Whoever has signed out is nobody any more. */
    private static List<String> signOutLast(List<String> requests) {
        return requests.stream()
                .sorted(Comparator.comparing(request -> request.endsWith("/sign-out")))
                .toList();
    }

    private String line(Map<Role, Visitor> people, String request) {
        StringBuilder line = new StringBuilder("%-37s".formatted(request));
        people.forEach((role, visitor) ->
                line.append(("%" + (role.name().length() + (role == Role.VISITOR ? 0 : 1)) + "d")
                        .formatted(status(visitor, request))));
        return line.append('\n').toString();
    }

    private int status(Visitor visitor, String request) {
        String path = concrete(request.substring(request.indexOf(' ') + 1));
        return (request.startsWith("GET") ? visitor.getOnly(path) : visitor.postOnly(path)).status();
    }

    private Map<Role, Visitor> people() throws Exception {
        Map<Role, Visitor> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people.put(role, role == Role.VISITOR ? forum.visitor() : forum.signedIn("The " + role.words(), role));
        }
        return people;
    }

    private List<String> routes(HandlerType method) {
        return forum.forum().routes().stream()
                .filter(route -> route.method.equals(method))
                .map(route -> route.path)
                // whoever has signed out may do less
                .sorted(Comparator.comparing(path -> path.equals("/sign-out")))
                .toList();
    }

    /** Those that are told from ones sent elsewhere; the address of the one that is left out is itself the proof. */
    private List<String> unsignedForms() {
        List<String> forms = new ArrayList<>(routes(HandlerType.POST));
        assertThat(forms.remove("/letters/stop/{key}")).isTrue();
        return forms;
    }

    private static String name(Endpoint route) {
        return route.method.name() + " " + route.path;
    }

    private String concrete(String path) {
        return path.replace("{slug}", "on-porches")
                .replace("{id}", "1")
                .replace("{key}", "none")
                .replace("{member}", "grace")
                .replace("{name}", sample.stylesheet());
    }
}
