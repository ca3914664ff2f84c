package stoa;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What is wrong with the markup of a page, in words. */
public final class Markup {
    /** It goes deeper than a thread's usual stack. */
    private static final long DEEP_STACK = 16 << 20;

    /** One page after the other: to read the rules of HTML takes a hundred times as long as to apply them to a page. */
    private static final ExecutorService CHECKER = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(null, run, "HTML checker", DEEP_STACK);
        thread.setDaemon(true);
        return thread;
    });

    private Markup() {}

    public static List<String> problems(Page page) {
        List<String> problems = new ArrayList<>(validator(page.source()));
        if (page.count("h1") != 1) {
            problems.add("there are " + page.count("h1") + " h1");
        }
        problems.addAll(ids(page));
        problems.addAll(inline(page));
        return problems.stream().map(problem -> page.path() + ": " + problem).toList();
    }

    /** What the HTML checker of the W3C calls an error. */
    private static List<String> validator(String source) {
        try {
            return CHECKER.submit(() -> Checker.ONE.errors(source)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(Page page) {
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (Element element : page.document().select("[id]")) {
            if (!seen.add(element.id())) {
                problems.add("the id " + element.id() + " is there twice");
            }
        }
        for (Element label : page.document().select("label[for]")) {
            if (!seen.contains(label.attr("for"))) {
                problems.add("a label is for nothing: " + label.attr("for"));
            }
        }
        for (Element link : page.document().select("a[href^=#]")) {
            if (!seen.contains(link.attr("href").substring(1))) {
                problems.add("a link leads nowhere on the page: " + link.attr("href"));
            }
        }
        return problems;
    }

    /** The content security policy lets none of it work. */
    private static List<String> inline(Page page) {
        List<String> problems = new ArrayList<>();
        for (Element element : page.document().select("style, script:not([src]), [style]")) {
            problems.add("inline: " + element.outerHtml());
        }
        for (Element element : page.document().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) {
                    problems.add("inline: " + attribute);
                }
            }
        }
        return problems;
    }

    /** The HTML checker with its rules read. */
    private static final class Checker {
        private static final Checker ONE = new Checker();

        private final SimpleDocumentValidator rules = new SimpleDocumentValidator(true, false, false);

        private Checker() {
            try {
                rules.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new DefaultHandler());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> errors(String source) throws IOException, SAXException {
            List<String> errors = new ArrayList<>();
            rules.setUpValidatorAndParsers(
                    new DefaultHandler() {
                        @Override
                        public void error(SAXParseException e) {
                            errors.add(e.getLineNumber() + ": " + e.getMessage());
                        }

                        @Override
                        public void fatalError(SAXParseException e) {
                            error(e);
                        }
                    },
                    false,
                    false);
            InputSource page = new InputSource(new StringReader(source));
            page.setSystemId("http://localhost/");
            rules.checkHtmlInputSource(page);
            return errors;
        }
    }
}
