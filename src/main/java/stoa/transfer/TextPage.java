package stoa.transfer;

import java.util.List;

/**
 * A page saved as plain text: an article and its comments.
 *
 * @param body its lines, without blank ones
 * @param thread what stands after the line that starts it
 */
record TextPage(String title, List<String> body, List<Remark> thread) {
    /**
     * A comment on the page.
     *
     * @param line where it begins
     * @param when the day and the time, as they are written
     */
    record Remark(int line, String name, String when, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }
}
