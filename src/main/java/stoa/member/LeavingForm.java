package stoa.member;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who wants to leave has chosen so far.
 *
 * @param wish none before that has been chosen
 * @param problem what is wrong, empty if nothing is
 * @param status of the answer that shows it
 */
public record LeavingForm(@Nullable LeftComments wish, String problem, int status) {
    static LeavingForm of(@Nullable LeftComments wish) {
        return new LeavingForm(wish, "", 200);
    }

    LeavingForm refused(int newStatus, String why) {
        return new LeavingForm(wish, why, newStatus);
    }
}
