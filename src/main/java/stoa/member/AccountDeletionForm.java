package stoa.member;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen so far to delete one's account.
 *
 * @param wish null before that has been chosen
 * @param problem what is wrong, empty if nothing is
 * @param status of the answer that shows it
 */
public record AccountDeletionForm(@Nullable CommentsAfterDeletion wish, String problem, int status) {
    static AccountDeletionForm of(@Nullable CommentsAfterDeletion wish) {
        return new AccountDeletionForm(wish, "", 200);
    }

    AccountDeletionForm refused(int newStatus, String why) {
        return new AccountDeletionForm(wish, why, newStatus);
    }
}
