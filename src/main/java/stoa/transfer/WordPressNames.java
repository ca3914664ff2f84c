package stoa.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the elements of an export are called here, whichever version wrote it and whichever prefixes it chose. */
final class WordPressNames {
    static final Pattern EXPORT = Pattern.compile("https?://(www\\.)?wordpress\\.org/export/1\\.[0-2]/?");

    private static final Map<Pattern, String> PREFIXES = Map.of(
            EXPORT,
            "wp:",
            Pattern.compile("https?://(www\\.)?wordpress\\.org/export/1\\.[0-2]/excerpt/?"),
            "excerpt:",
            Pattern.compile("https?://purl\\.org/rss/1\\.0/modules/content/?"),
            "content:",
            Pattern.compile("https?://purl\\.org/dc/elements/1\\.1/?"),
            "dc:",
            Pattern.compile(""),
            "");

    private static final int MOST_KNOWN = 100;

    private final Map<String, String> known = new HashMap<>();

    /** As in {@code wp:post_id}, {@code title}; with a {@code ?} before it for what means nothing to us. */
    String key(XmlPull xml) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(xml.namespace(), WordPressNames::prefix) + xml.name();
    }

    private static String prefix(String namespace) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(namespace).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }
}
