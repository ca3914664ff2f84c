package stoa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer in Prometheus' text format, read line by line. */
record Metrics(Map<String, Double> values) {
    private static final Pattern COMMENT =
            Pattern.compile("# (HELP [a-z_]+ \\S.*|TYPE [a-z_]+ (counter|gauge|histogram|summary))");
    private static final Pattern VALUE =
            Pattern.compile("([a-z][a-z_]*(?:\\{\\w+=\"[^\"\\\\]*\"(?:,\\w+=\"[^\"\\\\]*\")*})?) (\\S+)");

    static Metrics of(Page page) {
        Map<String, Double> values = new LinkedHashMap<>();
        page.source().lines().filter(line -> !COMMENT.matcher(line).matches()).forEach(line -> {
            Matcher value = VALUE.matcher(line);
            if (!value.matches() || values.put(value.group(1), number(value.group(2))) != null) {
                throw new AssertionError("Not a line of its own: " + line);
            }
        });
        return new Metrics(values);
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace("Inf", "Infinity"));
    }

    /** Nothing where nobody has counted it. */
    Optional<Double> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    double requests(String method, String route, int status) {
        return count("stoa_requests_total{method=\"%s\",route=\"%s\",status=\"%d\"}".formatted(method, route, status));
    }

    double count(String name) {
        return value(name).orElse(0.0);
    }
}
