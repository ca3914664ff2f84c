package stoa.discussion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Site;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.text.ArticleText;
import stoa.text.TypedText;
import stoa.text.VisibleText;

/**
 * What was typed to write an article, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param tags by what it is filed, with commas between
 * @param conversation what becomes of comments; null where nothing that can be chosen was
 * @param daysOpen after how many days comments close; empty for never
 * @param seen when the text that is being changed was last saved, empty for a new one: so that two people who change it
 *     at the same time do not undo each other's work
 * @param status of the answer that shows it
 */
public record ArticleForm(
        String title,
        String summary,
        String body,
        String notice,
        String tags,
        @Nullable Conversation conversation,
        String daysOpen,
        String seen,
        Map<String, String> problems,
        int status) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_NOTICE = 300;
    private static final int LONGEST_BODY = 200_000;
    private static final int UNPROCESSABLE = 422;

    static ArticleForm empty(Defaults defaults) {
        return new ArticleForm(
                "", "", "", "", "", defaults.conversation(), defaults.daysOpenWords(), "", Map.of(), 200);
    }

    static ArticleForm of(Article article, List<String> tags) {
        return new ArticleForm(
                article.title(),
                article.summary(),
                article.body(),
                article.notice(),
                Tags.words(tags),
                article.conversation(),
                article.daysOpen() == null ? "" : String.valueOf(article.daysOpen()),
                article.updatedAt().toString(),
                Map.of(),
                200);
    }

    /** As it was sent, checked by itself. */
    static ArticleForm from(Visit visit) {
        ArticleForm typed = typed(visit.form());
        Map<String, String> problems = new LinkedHashMap<>();
        checkLength("title", "A title", typed.title, 1, LONGEST_TITLE, problems);
        checkLength("summary", "A summary", typed.summary, 0, LONGEST_SUMMARY, problems);
        checkLength("body", "An article", typed.body, 1, LONGEST_BODY, problems);
        checkLength("notice", "A notice", typed.notice, 0, LONGEST_NOTICE, problems);
        Tags.problem(typed.tags).ifPresent(problem -> problems.put("tags", problem));
        if (typed.conversation == null) {
            problems.put("conversation", "Choose what becomes of comments.");
        }
        Defaults.daysProblem(typed.daysOpen).ifPresent(problem -> problems.put("days_open", problem));
        return problems.isEmpty() ? typed : typed.with(problems, UNPROCESSABLE);
    }

    /** As it was sent, refused as a whole. */
    static ArticleForm refused(Visit visit, Refusal refusal) {
        return typed(visit.form()).refused(refusal);
    }

    static boolean isPreview(Visit visit) {
        return visit.form().has("preview");
    }

    private static ArticleForm typed(Form form) {
        return new ArticleForm(
                TypedText.printable(TypedText.line(form.field("title"))),
                TypedText.printable(TypedText.line(form.field("summary"))),
                TypedText.printable(TypedText.text(form.field("body"))),
                TypedText.printable(TypedText.line(form.field("notice"))),
                TypedText.printable(TypedText.line(form.field("tags"))),
                Conversation.choice(form.field("conversation")).orElse(null),
                form.field("days_open").strip(),
                form.field("seen"),
                Map.of(),
                200);
    }

    /** The same, whose text cannot be what it is for that reason. */
    ArticleForm withProblem(String problem) {
        return with(Map.of("body", problem), UNPROCESSABLE);
    }

    ArticleForm refused(Refusal refusal) {
        return with(Map.of("form", refusal.words()), refusal.status());
    }

    /** The same, knowing the text that has been saved meanwhile. */
    ArticleForm havingSeen(Article article) {
        return new ArticleForm(
                title,
                summary,
                body,
                notice,
                tags,
                conversation,
                daysOpen,
                article.updatedAt().toString(),
                problems,
                status);
    }

    private ArticleForm with(Map<String, String> newProblems, int newStatus) {
        return new ArticleForm(
                title, summary, body, notice, tags, conversation, daysOpen, seen, newProblems, newStatus);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** Comments close so many days after it was posted, which for a new one is now. */
    NewArticle article(@Nullable Member author, ArticleText text, Instant postedAt) {
        return new NewArticle(
                title,
                summary,
                notice,
                body,
                text,
                author == null ? null : author.id(),
                author == null ? Site.NAME : author.name(),
                postedAt,
                Objects.requireNonNull(conversation),
                daysOpen.isEmpty() ? null : postedAt.plus(Integer.parseInt(daysOpen), ChronoUnit.DAYS));
    }

    private static void checkLength(
            String field, String what, String value, int least, int most, Map<String, String> problems) {
        int length = TypedText.length(value);
        if (length < least) {
            problems.put(field, what + " has at least one character.");
        } else if (least > 0 && !VisibleText.isIn(value)) {
            problems.put(field, what + " has at least one character that can be seen.");
        } else if (length > most) {
            problems.put(field, "%s has at most %,d characters; this one has %,d.".formatted(what, most, length));
        }
    }
}
