package stoa.transfer;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** WordPress's square-bracket codes, which nothing here understands. */
final class Shortcodes {
    private static final Pattern CLOSING = Pattern.compile("\\[/([A-Za-z][A-Za-z0-9_-]{0,40})\\]");

    /** Those that stand alone and show something from elsewhere. */
    private static final Set<String> ALONE = Set.of("gallery", "playlist", "audio", "video", "embed");

    private static final int MOST_KINDS = 100;

    private Shortcodes() {}

    /** The text without those that come in pairs, whose inside stays, and without those known to stand alone. */
    static String removed(String html) {
        Set<String> names = CLOSING.matcher(html)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .limit(MOST_KINDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(ALONE);
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return html.replaceAll("\\[/?(?:" + any + ")(?:\\s[^\\[\\]]*)?/?\\]", "");
    }
}
