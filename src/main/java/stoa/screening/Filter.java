package stoa.screening;

import java.util.Optional;

/** What a filter that has learned from decisions thinks of a comment. */
public interface Filter {
    /** Of a forum where nothing has been decided yet. */
    Filter UNTAUGHT = candidate -> 0.5;

    /** How likely it is spam, from 0 to 1; one half where that cannot be said. */
    double probability(Candidate candidate);

    /** Whether it is likely enough for a moderator to look at it, in words. */
    default Optional<String> find(Candidate candidate) {
        return Optional.empty();
    }
}
