package stoa.moderation.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stoa.policy.Reason;
import stoa.text.Dates;

/** What someone is told whose comment or account is limited: all that Art. 17(3) of the DSA lists, one line each. */
final class Statement {
    private static final String REMEDIES =
            "What you can do: appeal here within six months, free of charge; another moderator than the first one decides,"
                    + " and a person does. In the European Union you can also turn to a certified body for settling"
                    + " disputes out of court (Digital Services Act, Art. 21), and anywhere to a court.";

    private Statement() {}

    static String ofHiding(Ruling ruling, FoundBy found, boolean software) {
        return lines(
                "What was decided: your comment is hidden from everyone, in all countries, for good.",
                ruling,
                found,
                software);
    }

    static String ofWarning(Ruling ruling, FoundBy found) {
        return lines("What was decided: you are warned. Nothing is limited by it.", ruling, found, false);
    }

    static String ofSuspension(Ruling ruling, @Nullable Instant until) {
        String end = until == null ? "without an end" : "until " + Dates.words(until) + " (UTC)";
        return lines(
                "What was decided: you cannot write here %s. You can read, sign in, and take your data along."
                        .formatted(end),
                ruling,
                FoundBy.PERSON,
                false);
    }

    private static String lines(String what, Ruling ruling, FoundBy found, boolean software) {
        return String.join(
                "\n",
                List.of(
                        what,
                        ground(ruling),
                        "The facts: " + (ruling.facts().isEmpty() ? usual(ruling.reason()) : ruling.facts()),
                        "How it came to light: " + found.words(),
                        software
                                ? "Who decided: software, by a rule of this site. No person had looked at it."
                                : "Who decided: a person. Software decided nothing.",
                        REMEDIES));
    }

    private static String ground(Ruling ruling) {
        if (ruling.reason() == Reason.ILLEGAL) {
            return "The ground: it was found to be illegal. The law: "
                    + (ruling.law().isEmpty() ? "not named by the moderator" : ruling.law()) + ".";
        }
        return "The ground: the terms of this site, which do not allow %s."
                .formatted(ruling.reason().forbids());
    }

    private static String usual(Reason reason) {
        return switch (reason) {
            case SPAM -> "it advertises something, or repeats what was posted elsewhere.";
            case ABUSE -> "it attacks somebody instead of what was said.";
            case OFF_TOPIC -> "it has nothing to do with the article or with what was said before it.";
            case PRIVATE -> "it tells something about somebody that is theirs to tell.";
            case ILLEGAL -> "what it says, as quoted here.";
            case OTHER -> "what it says, as quoted here.";
        };
    }
}
