package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dashboard and the alert rules name metrics that there are, and operating.md tells of every alert. */
class MonitoringFilesTest {
    private static final Path RULES = Path.of("src/site/resources/prometheus/stoa.rules.yml");
    private static final Path DASHBOARD = Path.of("src/site/resources/grafana/stoa.json");
    private static final Path OPERATING = Path.of("src/site/markdown/operating.md");

    private static final Pattern METRIC = Pattern.compile("\\b(?:stoa|jvm|process)_[a-z_]+");

    @RegisterExtension
    final ForumServer forum = new ForumServer();

    private static Set<String> metrics(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> alerts() throws IOException {
        return Pattern.compile("- alert: (\\w+)")
                .matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everyMetricThatTheyNameIsThere() throws Exception {
        Visitor ada = forum.visitor();
        while (ada.get("/").header("ETag").isEmpty()) {
            assertThat(ada.get("/").status()).isEqualTo(200);
        }
        Set<String> there = Metrics.of(ada.get("/metrics")).values().keySet().stream()
                .map(line -> line.replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());

        assertThat(metrics(Files.readString(RULES))).hasSizeGreaterThan(5).isSubsetOf(there);
        assertThat(dashboard().flatMap(expression -> metrics(expression).stream()))
                .hasSizeGreaterThan(20)
                .isSubsetOf(there);
    }

    private static Stream<String> dashboard() throws IOException {
        JsonNode panels = new ObjectMapper().readTree(DASHBOARD.toFile()).get("panels");
        return panels.findValuesAsText("expr").stream();
    }

    @Test
    void everyAlertIsExplained() throws IOException {
        assertThat(alerts()).hasSize(11);
        String operating = Files.readString(OPERATING);
        assertThat(alerts()).allSatisfy(alert -> assertThat(operating).contains("`" + alert + "`"));
    }

    /** The other way round: whoever sets an alert of their own finds its metric in the README. */
    @Test
    void everyMetricOfOursIsInTheReadme() throws IOException {
        Set<String> ours = Metrics.of(forum.visitor().get("/metrics")).values().keySet().stream()
                .map(line -> line.replaceFirst("\\{.*", "").replaceFirst("_(count|sum|bucket)$", ""))
                .filter(name -> name.startsWith("stoa_"))
                .collect(Collectors.toSet());
        assertThat(metrics(Files.readString(Path.of("README.md")))).containsAll(ours);
    }
}
