package stoa.regulation;

import java.util.List;
import stoa.account.Role;

/**
 * What has to be so for a site to be exempt from the United Kingdom's Online Safety Act 2023 as one of limited
 * functionality: Schedule 1, Part 1, paragraph 4 lists all that users of such a site may be able to do.
 */
public enum Condition {
    TOPICS(
            "Only the publisher begins conversations",
            "Articles are written by administrators, and every conversation stands under one.",
            "Members can begin conversations of their own.",
            "Where members begin the conversations, their words are no longer comments on what the publisher published:"
                    + " the exemption ends."),
    COMMENTS(
            "What readers write are comments",
            "All of it stands under an article, answers to comments included. Ofcom has told people who asked that it"
                    + " counts such answers as comments; the Act itself leaves that open.",
            "Readers can send something that is neither a comment nor a reaction, nor for themselves alone.",
            "Any other way to write for others to read, such as a wall or a group, ends the exemption."),
    MESSAGES(
            "Members cannot write to one another in private",
            "There are no messages. A member who is mentioned in a comment is told of it, and everyone can read it.",
            "Members can send something to one another.",
            "Messages between members are not on the Act’s list: with them the exemption ends."),
    PROFILE(
            "A member’s page says who is speaking",
            "It shows a name, a short line, a link, and the member’s comments. The Act allows what serves to tell who"
                    + " comments: a name does, and so do the line and the link while members use them for that. This is"
                    + " the condition that a lawyer may doubt first.",
            "Members can put more on their page than who they are.",
            "Pictures, posts or a wall on that page would be content of its own: the exemption ends."),
    REACTIONS(
            "Thanks are a reaction",
            "Members can thank for a comment, and readers see how many did. Buttons, symbols, votes and scores are all"
                    + " on the Act’s list.",
            "Members can do more with a comment than answer it and thank for it.",
            "More kinds of buttons would change nothing. A reaction that is sent to one person would.");

    private final String title;
    private final String inside;
    private final String outside;
    private final String turned;

    Condition(String title, String inside, String outside, String turned) {
        this.title = title;
        this.inside = inside;
        this.outside = outside;
        this.turned = turned;
    }

    public String title() {
        return title;
    }

    /** What changes if it were otherwise. */
    public String turned() {
        return turned;
    }

    Finding in(ReaderForms forms) {
        boolean met = holds(forms);
        return new Finding(this, met, met ? inside : outside);
    }

    private boolean holds(ReaderForms forms) {
        return switch (this) {
            case TOPICS ->
                forms.roleFor("/articles/new")
                        .map(role -> role.includes(Role.MODERATOR))
                        .orElse(true);
            case COMMENTS -> forms.unknownBeneath("/").isEmpty();
            case MESSAGES ->
                forms.beneath("/members/").isEmpty()
                        && forms.beneath("/messages").isEmpty();
            case PROFILE -> List.of("/account/profile").containsAll(forms.beneath("/account/profile"));
            case REACTIONS -> forms.unknownBeneath("/comments/").isEmpty();
        };
    }
}
