package stoa.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import stoa.ForumServer;
import stoa.Page;
import stoa.account.Role;

/** What everyone may read about the law, on a forum as it comes. */
@Tag("http")
class RegulationTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void everyConditionIsMetOfWhatIsThere() {
        Page page = forum.visitor().get("/regulation");

        // red because of a form that is new? Say in ReaderForms what is sent there
        assertThat(page.document().select(".conditions > .outside").eachText()).isEmpty();
        assertThat(page.count(".conditions > .inside")).isEqualTo(Condition.values().length);
        assertThat(page.document().select(".conditions > li").eachText())
                .allMatch(line -> line.startsWith("Inside: ") && line.contains("If it were otherwise: "));
        assertThat(page.text("main")).contains("This site is inside the exemption", "not legal advice");
    }

    @Test
    void everyPageLeadsToTheTermsAndTheContact() {
        Page front = forum.visitor().get("/");

        assertThat(forum.visitor().click(front, "Terms").text("h1")).isEqualTo("Terms");
        assertThat(forum.visitor().click(front, "Contact").has("#contact")).isTrue();
    }

    @Test
    void termsAreThereFromTheFirstDay() {
        Page terms = forum.visitor().get("/terms");

        assertThat(terms.text("main"))
                .contains("Software may have a comment wait", "5 comments within a minute", "For 15 minutes")
                .contains("with an account or without")
                .contains("has not said yet how to be reached")
                .doesNotContain("Last changed");
        assertThat(terms.has("main a[href=/regulation/edit]")).isFalse();
    }

    @Test
    void onlyAdministratorsAreLedToTheForms() throws Exception {
        for (Role role : new Role[] {Role.MEMBER, Role.MODERATOR}) {
            Page page = forum.signedIn("A " + role.words(), role).get("/regulation");
            assertThat(page.count("main a[href=/regulation/edit], main a[href=/regulation/risks]"))
                    .isZero();
        }
        Page page = forum.signedIn("Zoe", Role.ADMINISTRATOR).get("/regulation");
        assertThat(page.count("main a[href=/regulation/edit], main a[href=/regulation/risks]"))
                .isEqualTo(2);
    }
}
