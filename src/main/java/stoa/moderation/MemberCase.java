package stoa.moderation;

import java.util.List;
import stoa.account.Member;
import stoa.moderation.decision.Decision;
import stoa.moderation.decision.DecisionForm;
import stoa.moderation.decision.Suspensions;
import stoa.moderation.queue.History;
import stoa.moderation.queue.MemberNote;
import stoa.text.Dates;

/**
 * A member as moderators know them.
 *
 * @param rulings suspensions and warnings, newest first
 * @param scope the tags of the articles that they are limited to, with commas between, if they moderate; empty for all
 * @param form of a suspension
 * @param problem why nothing was done; empty if something was, or was not tried
 */
public record MemberCase(
        Member member,
        boolean suspended,
        History history,
        List<Decision> rulings,
        List<MemberNote> notes,
        String scope,
        DecisionForm form,
        String problem) {
    /** As it follows "suspended". */
    public String untilWords() {
        return Suspensions.endOf(member).map(end -> "until " + Dates.words(end)).orElse("without an end");
    }

    /** What stands in the form of a suspension, so that nobody decides without having seen what others did. */
    public String seen() {
        return newest(rulings);
    }

    /** The number of the first of them; empty where there is none. */
    static String newest(List<Decision> rulings) {
        return rulings.isEmpty() ? "" : Long.toString(rulings.get(0).id());
    }

    public String path() {
        return "/moderation/members/" + member.id();
    }

    /** Staff are suspended by nobody. */
    public boolean canBeSuspended() {
        return Suspensions.isPossible(member);
    }
}
