package stoa.regulation;

import java.time.LocalDate;
import java.util.List;

/**
 * The form for the risks, with what was saved before.
 *
 * @param saved the newest first; empty for those who may not see them
 */
public record AssessmentPage(AssessmentForm form, List<Assessment> saved, LocalDate today) {
    /** Whether the newest should have been looked at again by now. */
    public boolean isOverdue() {
        return !saved.isEmpty() && saved.get(0).reviewOn().isBefore(today);
    }
}
