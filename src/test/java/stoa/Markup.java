package stoa;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What is wrong with the markup of a page, in words. */
public final class Markup {
    private static final long DEEP_STACK = 16 << 20;

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

    /** What the HTML checker of the W3C calls an error; it goes deeper than a thread's usual stack. */
    private static List<String> validator(String source) {
        FutureTask<String> check = new FutureTask<>(() -> {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            return validator.validate(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        });
        new Thread(null, check, "HTML checker", DEEP_STACK).start();
        try {
            return check.get().lines().filter(line -> line.contains("error")).toList();
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
}
