package stoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Sample;
import stoa.TestSettings;

@InBrowser
class LayoutTest {
    /** WCAG 2.2, 1.4.10: what text must reflow to. */
    private static final int NARROWEST = 320;

    /** WCAG 2.2, 1.4.8: no longer line can be read with ease. */
    private static final int LONGEST_LINE = 80;

    /** WCAG 2.2, 2.5.8: no smaller target can be hit with ease. */
    private static final int SMALLEST_TARGET = 24;

    private static final String TOO_SMALL = """
            least => [...document.querySelectorAll('button, summary, input:not([type=hidden]), textarea, .actions a, .matters a, header.site a')]
                .filter(one => one.getClientRects().length > 0 && !one.matches('.skip, [type=checkbox]'))
                .filter(one => one.getBoundingClientRect().height < least)
                .map(one => one.outerHTML.slice(0, 100)).join('\\n')
            """;

    @RegisterExtension
    final ForumServer forum = new ForumServer(new TestSettings().commentsPerPage(10));

    @RegisterExtension
    final Windows windows = new Windows(forum);

    private Sample sample;

    @BeforeEach
    void fill() throws Exception {
        sample = Sample.in(forum);
        Sample.addOlderArticles(forum);
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROWEST, 2560})
    void noPageScrollsSideways(int width) throws Exception {
        Page page = windows.open(options -> options.setViewportSize(width, 800));
        SoftAssertions all = new SoftAssertions();
        Tour tour = new Tour(
                forum,
                sample,
                page,
                name -> all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(width));
        tour.asReader();
        tour.asAdministrator();
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROWEST, 2560})
    void whereSomethingIsDecidedNothingScrollsSidewaysOrIsTooSmall(int width) throws Exception {
        Page page = windows.open(options -> options.setViewportSize(width, 800));
        SoftAssertions all = new SoftAssertions();
        new DeskTour(forum, page, name -> {
                    all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(name)
                            .isLessThanOrEqualTo(width);
                    all.assertThat((String) page.evaluate(TOO_SMALL, SMALLEST_TARGET))
                            .as(name)
                            .isEmpty();
                })
                .walk();
        all.assertAll();
    }

    @Test
    void nothingIsSetOutsideTheNarrowestWindow() {
        Page page = windows.open(options -> options.setViewportSize(NARROWEST, 800));
        page.navigate(sample.article());

        assertThat((String) page.evaluate("""
                () => [...document.querySelectorAll('main p, main li, main article, main textarea, main button')]
                    .filter(one => one.getClientRects().length > 0 && !one.closest('pre'))
                    .filter(one => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
                    .map(one => one.outerHTML.slice(0, 100)).join('\\n')
                """)).isEmpty();
        Locator deepest =
                page.locator(".comment").filter(new Locator.FilterOptions().setHasText("Level " + Sample.DEPTH));
        assertThat(deepest.boundingBox().width).as("room for the deepest reply").isGreaterThan(180);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 2560})
    void linesAreNoLongerThanCanBeRead(int width) {
        Page page = windows.open(options -> options.setViewportSize(width, 1440));
        page.navigate(sample.article());

        double line = ((Number) page.evaluate("""
                () => {
                    const text = document.querySelector('.article .text p');
                    const range = document.createRange();
                    range.selectNodeContents(text);
                    const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                    return text.textContent.trim().length / lines.size;
                }
                """)).doubleValue();
        assertThat(line).as("characters in a line").isBetween(45.0, (double) LONGEST_LINE);
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROWEST, 1440})
    void whatOnePressesIsLargeEnough(int width) {
        Page page = windows.open(options -> options.setViewportSize(width, 800));
        page.navigate(sample.article());

        assertThat((String) page.evaluate(TOO_SMALL, SMALLEST_TARGET)).isEmpty();
    }
}
