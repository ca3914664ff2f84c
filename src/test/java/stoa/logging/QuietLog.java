package stoa.logging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the lines that tests cause off the screen, for those who ask for them. */
public final class QuietLog implements BeforeAllCallback {
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Log.ofProcess().writeTo(LINES::add);
    }

    /** All so far that have this in them, such as the label of a request. */
    public static List<String> linesWith(String words) {
        return LINES.stream().filter(line -> line.contains(words)).toList();
    }
}
