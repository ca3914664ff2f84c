package stoa.discussion;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Names;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.text.Markdown;
import stoa.text.SafeHtml;
import stoa.text.TypedText;

/**
 * What was typed to comment, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param html what the text becomes; nothing where it was not looked at, or is wrong
 * @param parent the id of the comment that is answered, as it was sent; empty at the top level
 * @param status of the answer that shows it
 */
public record CommentForm(
        String body,
        SafeHtml html,
        String name,
        boolean remember,
        String parent,
        Map<String, String> problems,
        int status) {

    private static final int UNPROCESSABLE = 422;

    /** A form to be filled in by the visitor. */
    public static CommentForm empty(Visit visit, @Nullable Comment parent) {
        String answered = parent == null ? "" : Long.toString(parent.id());
        return new CommentForm("", SafeHtml.NONE, visit.name(), !visit.name().isEmpty(), answered, Map.of(), 200);
    }

    /** As it was sent, checked by itself; the name of a member is for that member to use. */
    static CommentForm from(Visit visit, Markdown markdown, Predicate<String> isMembers) {
        CommentForm typed = typed(visit);
        Map<String, String> problems = new LinkedHashMap<>();
        checkTrap(visit.form(), problems);
        SafeHtml html = CommentText.html(TypedText.text(visit.form().field("body")), typed.body, markdown, problems);
        if (visit.signedIn().isEmpty() && !isPreview(visit)) {
            nameProblem(typed.name, isMembers).ifPresent(problem -> problems.put("name", problem));
        }
        return problems.isEmpty() ? typed.becoming(html) : typed.with(problems, UNPROCESSABLE);
    }

    /** As it was sent, refused as a whole. */
    static CommentForm refused(Visit visit, Refusal refusal) {
        return typed(visit).refused(refusal);
    }

    static boolean isPreview(Visit visit) {
        return visit.form().has("preview");
    }

    private static CommentForm typed(Visit visit) {
        Form form = visit.form();
        return new CommentForm(
                TypedText.printable(TypedText.text(form.field("body"))),
                SafeHtml.NONE,
                TypedText.printable(TypedText.line(form.field("name"))),
                form.has("remember"),
                form.field("parent").strip(),
                Map.of(),
                200);
    }

    CommentForm refused(Refusal refusal) {
        return with(Map.of("form", refusal.words()), refusal.status());
    }

    CommentForm withoutParent() {
        return new CommentForm(body, html, name, remember, "", problems, status);
    }

    private CommentForm becoming(SafeHtml newHtml) {
        return new CommentForm(body, newHtml, name, remember, parent, problems, status);
    }

    private CommentForm with(Map<String, String> newProblems, int newStatus) {
        return new CommentForm(body, html, name, remember, parent, newProblems, newStatus);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** Empty for a comment of its own; -1, which no comment has, for what is no number. */
    Optional<Long> parentId() {
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(parent));
        } catch (NumberFormatException e) {
            return Optional.of(-1L);
        }
    }

    NewComment comment(Article article, Visit visit, Instant now) {
        @Nullable Member member = visit.member();
        return new NewComment(
                article.id(),
                parentId().orElse(null),
                member == null ? null : member.id(),
                member == null ? name : member.name(),
                body,
                html,
                now,
                visit.trace());
    }

    private static void checkTrap(Form form, Map<String, String> problems) {
        if (!form.field("website").isBlank()) {
            problems.put(
                    "form",
                    "A field that people cannot see was filled in, as robots do. It is empty again now: press “Post"
                            + " comment” once more.");
        }
    }

    private static Optional<String> nameProblem(String name, Predicate<String> isMembers) {
        Optional<String> problem = Names.problem(name);
        if (problem.isPresent()) {
            return problem;
        }
        if (Names.soundLikeStaff(name)) {
            return Optional.of("This name says that you run this site. Choose another, or sign in if you do.");
        }
        return isMembers.test(name)
                ? Optional.of(
                        "This name, or one that looks like it, belongs to a member. Choose another, or sign in if it is yours.")
                : Optional.empty();
    }
}
