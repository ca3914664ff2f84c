package stoa.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The word diff of two texts, by words as Unicode has them (UAX 29). */
public final class WordDiff {
    /**
     * Words, spaces and signs that may have come and gone; the time grows with the square of that, and so much is done in
     * some ten milliseconds. Two texts that differ in more have little in common.
     */
    private static final int MOST = 1_000;

    /** What became of a run of words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words next to one another with the same fate, with the spaces between them. */
    public record Run(Fate fate, String text) {}

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String space = "";

    private WordDiff() {}

    /** In the order of the texts; where words were replaced, those removed come first. */
    public static List<Run> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        WordDiff difference = new WordDiff();
        int start = start(old, now);
        int end = end(old, now, start);
        difference.keep(String.join("", old.subList(0, start)));
        difference.compare(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
        difference.keep(String.join("", old.subList(old.size() - end, old.size())));
        difference.close();
        return difference.runs;
    }

    private static List<String> words(String text) {
        BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        List<String> words = new ArrayList<>();
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    private static int start(List<String> old, List<String> now) {
        int shared = 0;
        while (shared < Math.min(old.size(), now.size()) && old.get(shared).equals(now.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static int end(List<String> old, List<String> now, int start) {
        int most = Math.min(old.size(), now.size()) - start;
        int shared = 0;
        while (shared < most && old.get(old.size() - 1 - shared).equals(now.get(now.size() - 1 - shared))) {
            shared++;
        }
        return shared;
    }

    private void compare(List<String> old, List<String> now) {
        try {
            DiffUtils.diff(old, now, new MyersDiff<>(), new Limit(), true)
                    .getDeltas()
                    .forEach(this::add);
        } catch (TooDifferent e) {
            replace(old, now);
        }
    }

    private void add(AbstractDelta<String> delta) {
        if (delta.getType() == DeltaType.EQUAL) {
            keep(String.join("", delta.getSource().getLines()));
        } else {
            replace(delta.getSource().getLines(), delta.getTarget().getLines());
        }
    }

    /** A space between two changes is not shown as the one word that stayed. */
    private void keep(String text) {
        boolean between = text.isBlank() && removed.length() + added.length() > 0;
        if (between) {
            space += text;
        } else if (!text.isEmpty()) {
            close();
            add(Fate.KEPT, text);
        }
    }

    private void replace(List<String> old, List<String> now) {
        removed.append(space).append(String.join("", old));
        added.append(space).append(String.join("", now));
        space = "";
    }

    private void close() {
        String old = removed.toString();
        String now = added.toString();
        // a space alone was not replaced by words: they came before it, or went
        String stays = now.endsWith(old) ? old : old.endsWith(now) ? now : "";
        add(Fate.REMOVED, old.substring(0, old.length() - stays.length()));
        add(Fate.ADDED, now.substring(0, now.length() - stays.length()));
        add(Fate.KEPT, stays + space);
        removed.setLength(0);
        added.setLength(0);
        space = "";
    }

    private void add(Fate fate, String text) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).fate() == fate) {
            runs.set(last, new Run(fate, runs.get(last).text() + text));
        } else if (!text.isEmpty()) {
            runs.add(new Run(fate, text));
        }
    }

    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private TooDifferent() {
            super(null, null, false, false);
        }
    }

    /** Its steps are as many as there are differences. */
    private static final class Limit implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            if (value > MOST) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }
}
