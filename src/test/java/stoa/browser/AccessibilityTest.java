package stoa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stoa.ForumServer;
import stoa.Sample;
import stoa.TestSettings;

@InBrowser
class AccessibilityTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(10));

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private final SoftAssertions all = new SoftAssertions();

    @Test
    void axeFindsNothingOnAnyPage() throws Exception {
        tour(ColorScheme.LIGHT, page -> new AxeBuilder(page));
    }

    /** Colours are all that differs. */
    @Test
    void axeFindsEnoughContrastInTheDark() throws Exception {
        tour(ColorScheme.DARK, page -> new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothingWhereSomethingIsDecided(ColorScheme scheme) throws Exception {
        Page page = open(scheme);
        new DeskTour(forum, page, name -> check(name, new AxeBuilder(page))).walk();
        all.assertAll();
    }

    @Test
    void axeFindsNothingOnAnEmptyForum() {
        Page page = open(ColorScheme.LIGHT);
        check("the empty front page", new AxeBuilder(page));
        all.assertAll();
    }

    private void tour(ColorScheme scheme, java.util.function.Function<Page, AxeBuilder> axe) throws Exception {
        Sample sample = Sample.in(forum);
        Sample.addOlderArticles(forum);
        Page page = open(scheme);
        Tour tour = new Tour(forum, sample, page, name -> check(name, axe.apply(page)));
        tour.asReader();
        tour.asAdministrator();
        all.assertAll();
    }

    private Page open(ColorScheme scheme) {
        return windows.open(options -> options.setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void check(String name, AxeBuilder axe) {
        List<String> found = axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(AccessibilityTest::words)
                .toList();
        all.assertThat(found).as(name).isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
