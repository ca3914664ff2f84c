package stoa.platform;

import java.time.Instant;
import java.util.List;

/**
 * The personal data that a package keeps in its tables. Taking one's data along, deleting an account and forgetting visitors
 * ask each package in turn, so that whoever adds a table says there what becomes of it.
 */
public interface PersonalData {
    /**
     * A file of what somebody takes along.
     *
     * @param name without an ending
     * @param sql the statement whose rows it holds; the member's id is its parameter {@code member}
     */
    record Export(String name, String sql) {}

    /**
     * A member whose account is deleted.
     *
     * @param email empty where there is none
     * @param name that stands with what stays
     * @param removesComments whether the comments go, too
     */
    record Leaver(long id, String email, String name, boolean removesComments, Instant at) {}

    /** What the member may know: not what only lets people in, nor what moderators write about comments for one another. */
    List<Export> export();

    /**
     * Deletes what is the member's alone, and takes the member out of what stays. To be called within the transaction that
     * deletes the account; packages above have been asked before.
     */
    void forget(Leaver member);

    /**
     * Deletes visitor hashes that were made before the key was, or at a time that has not come yet: before a clock was set
     * back. Answers with how many those were, at most so many; fewer mean that none is left.
     */
    default int forgetHashes(Instant made, Instant future, int most) {
        return 0;
    }
}
