package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import stoa.account.Role;

/** The places that an invitation has, with fifty at once who want one. */
final class Places {
    private final Crowd crowd;

    private Places(Crowd crowd) {
        this.crowd = crowd;
    }

    static Stream<DynamicTest> tests(Nodes nodes) {
        Places places = new Places(new Crowd(nodes));
        return Stream.of(1, 10)
                .map(most -> DynamicTest.dynamicTest("invitation for " + most, () -> places.areTaken(most)));
    }

    private void areTaken(int most) throws Exception {
        String name = "Guest of " + most;
        Page made = crowd.nodes()
                .memberOn(0, "Host of " + most, Role.ADMINISTRATOR)
                .post("/invitations", "days", "7", "uses", "" + most);
        String invitation = made.text("#made").replaceFirst(".*invitation=", "");
        List<Nodes.Person> people = crowd.strangers();
        List<Page> answers = AtOnce.fifty(i -> people.get(i)
                .on(i)
                .postOnly(
                        "/sign-up",
                        "name",
                        name + ", " + i,
                        "email",
                        "guest" + most + "." + i + "@example.org",
                        "password",
                        ForumServer.PASSWORD,
                        "invitation",
                        invitation));
        assertThat(answers.stream().map(Page::status).filter(status -> status == 303))
                .hasSize(most);
        assertThat(answers.stream().map(Page::status).filter(status -> status == 403))
                .hasSize(AtOnce.FIFTY - most);
        assertThat(crowd.count("member where name like '" + name + ", %'")).isEqualTo(most);
        assertThat(crowd.number("select uses from invitation where most_uses = " + most))
                .isEqualTo(most);
    }
}
