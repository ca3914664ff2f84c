package stoa.moderation.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stoa.account.EmailAddress;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.policy.Reason;
import stoa.text.TypedText;

/**
 * What was typed to report something, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param reason null where nothing that can be chosen was
 * @param law which one is broken, or why it is illegal
 * @param anonymous whether it is of the kind that can be reported without a name (DSA Art. 16(2)(c))
 * @param goodFaith whether the reporter says that it is so to the best of their knowledge (Art. 16(2)(d))
 * @param status of the answer that shows it
 */
public record ReportForm(
        @Nullable Reason reason,
        String law,
        String words,
        String name,
        String email,
        boolean anonymous,
        boolean goodFaith,
        Map<String, String> problems,
        int status) {
    private static final int LONGEST_WORDS = 4_000;
    private static final int LONGEST_NAME = 100;
    private static final int UNPROCESSABLE = 422;

    /** To be filled in; a member's name and address are known. */
    static ReportForm empty(Visit visit) {
        @Nullable Member member = visit.member();
        String email = member == null || member.email() == null ? "" : member.email();
        return new ReportForm(null, "", "", member == null ? "" : member.name(), email, false, false, Map.of(), 200);
    }

    static ReportForm from(Visit visit) {
        ReportForm typed = typed(visit.form());
        Map<String, String> problems = typed.wrong();
        return problems.isEmpty() ? typed : typed.with(problems, UNPROCESSABLE);
    }

    static ReportForm typed(Form form) {
        return new ReportForm(
                Reason.choice(form.field("reason")).orElse(null),
                TypedText.printable(TypedText.line(form.field("law"))),
                TypedText.printable(TypedText.text(form.field("words"))),
                TypedText.printable(TypedText.line(form.field("name"))),
                form.field("email").strip(),
                form.has("anonymous"),
                form.has("good_faith"),
                Map.of(),
                200);
    }

    ReportForm refused(Refusal refusal) {
        return with(Map.of("form", refusal.words()), refusal.status());
    }

    private ReportForm with(Map<String, String> newProblems, int newStatus) {
        return new ReportForm(reason, law, words, name, email, anonymous, goodFaith, newProblems, newStatus);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    private Map<String, String> wrong() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (reason == null) {
            problems.put("reason", "Choose what is wrong with it.");
        }
        if (reason == Reason.OTHER && words.isEmpty()) {
            problems.put("words", "Say what is wrong with it.");
        }
        if (reason == Reason.ILLEGAL) {
            checkNotice(problems);
        }
        tooLong("law", "This", law, Reason.LONGEST_LAW, problems);
        tooLong("words", "A report", words, LONGEST_WORDS, problems);
        tooLong("name", "A name", name, LONGEST_NAME, problems);
        if (!email.isEmpty()) {
            EmailAddress.problem(email).ifPresent(problem -> problems.put("email", problem));
        }
        return problems;
    }

    /** What has to be in a notice of illegal content (DSA Art. 16(2)). */
    private void checkNotice(Map<String, String> problems) {
        if (law.isEmpty()) {
            problems.put("law", "Name the law that it breaks, or say why it is illegal.");
        }
        if (!anonymous && name.isEmpty()) {
            problems.put(
                    "name", "Give your name: whoever reports something illegal has to, but for what is said below.");
        }
        if (!anonymous && email.isEmpty()) {
            problems.put("email", "Give your e-mail address, so that we can tell you what was decided.");
        }
        if (!goodFaith) {
            problems.put("good_faith", "Tick this if it is so: without it we cannot take the report.");
        }
    }

    private static void tooLong(String field, String what, String typed, int most, Map<String, String> problems) {
        int length = TypedText.length(typed);
        if (length > most) {
            problems.putIfAbsent(
                    field, "%s has at most %,d characters; this one has %,d.".formatted(what, most, length));
        }
    }

    /** The law is left out where the reason is another one. */
    NewReport report(Visit visit, @Nullable Long commentId, long articleId, String keyHash, java.time.Instant now) {
        return new NewReport(
                commentId,
                articleId,
                visit.trace().who(),
                visit.signedIn().map(Member::id).orElse(null),
                Optional.ofNullable(reason).orElseThrow(),
                reason == Reason.ILLEGAL ? law : "",
                words,
                name,
                email,
                keyHash,
                Report.WHOLE,
                now);
    }
}
