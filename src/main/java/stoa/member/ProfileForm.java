package stoa.member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Names;
import stoa.account.Role;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.text.TypedText;
import stoa.text.WebAddress;

/**
 * What a member typed about themselves.
 *
 * @param problems what is wrong, by field
 * @param status of the answer that shows it
 */
public record ProfileForm(String name, String about, String link, Map<String, String> problems, int status) {
    private static final int LONGEST_ABOUT = 200;
    private static final int LONGEST_LINK = 500;
    private static final int UNPROCESSABLE = 422;

    static ProfileForm of(Member member) {
        return new ProfileForm(member.name(), member.about(), member.link(), Map.of(), 200);
    }

    static ProfileForm typed(Form form) {
        return new ProfileForm(
                TypedText.line(form.field("name")),
                TypedText.printable(TypedText.line(form.field("about"))),
                form.field("link").strip(),
                Map.of(),
                200);
    }

    /** Checked for this member, in the order of the fields. */
    static ProfileForm from(Form form, Member member) {
        ProfileForm typed = typed(form);
        Map<String, String> problems = new LinkedHashMap<>();
        nameProblem(typed.name, member).ifPresent(problem -> problems.put("name", problem));
        int length = TypedText.length(typed.about);
        if (length > LONGEST_ABOUT) {
            problems.put(
                    "about", "A line has at most %d characters; this one has %d.".formatted(LONGEST_ABOUT, length));
        }
        linkProblem(typed.link).ifPresent(problem -> problems.put("link", problem));
        return problems.isEmpty() ? typed : typed.refused(UNPROCESSABLE, problems);
    }

    private static Optional<String> nameProblem(String name, Member member) {
        if (name.equals(member.name())) {
            return Optional.empty();
        }
        return Names.problem(name)
                .or(() -> !member.role().includes(Role.MODERATOR) && Names.soundLikeStaff(name)
                        ? Optional.of("This name sounds like one of the people who run this site. Choose another.")
                        : Optional.empty());
    }

    private static Optional<String> linkProblem(String link) {
        if (link.isEmpty()) {
            return Optional.empty();
        }
        if (link.length() > LONGEST_LINK) {
            return Optional.of("A link has at most %d characters; this one has %d."
                    .formatted(LONGEST_LINK, TypedText.length(link)));
        }
        boolean web = link.regionMatches(true, 0, "https:", 0, 6) || link.regionMatches(true, 0, "http:", 0, 5);
        return web && WebAddress.isAllowed(link)
                ? Optional.empty()
                : Optional.of("A link looks like https://ada.example.org/notes.");
    }

    private ProfileForm refused(int newStatus, Map<String, String> why) {
        return new ProfileForm(name, about, link, why, newStatus);
    }

    ProfileForm refused(String field, String why) {
        return refused(UNPROCESSABLE, Map.of(field, why));
    }

    ProfileForm refused(Refusal refusal) {
        return refused(refusal.status(), Map.of("form", refusal.words()));
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }
}
