package stoa.regulation;

import java.util.LinkedHashMap;
import java.util.Map;
import stoa.account.EmailAddress;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.text.Markdown;
import stoa.text.SafeHtml;
import stoa.text.TooMuchMarkupException;
import stoa.text.TypedText;

/**
 * What was typed to say who publishes and what the rules are, with what is wrong by field; the field {@code form} stands for
 * the whole.
 *
 * @param termsHtml what the terms become; nothing where they were not looked at, or are wrong
 * @param seen the version that is being changed, so that two people do not undo each other's work
 * @param status of the answer that shows it
 */
public record PublisherForm(
        String name,
        String readerEmail,
        String readerWay,
        String authorityEmail,
        String languages,
        String representative,
        String terms,
        SafeHtml termsHtml,
        boolean withHouseTerms,
        String seen,
        Map<String, String> problems,
        int status) {
    /** A name with a postal address, or a sentence on how to be reached. */
    private static final int LONGEST_LINES = 500;

    private static final int LONGEST_LANGUAGES = 200;

    /** Some twenty pages: more than anyone reads. */
    private static final int LONGEST_TERMS = 50_000;

    private static final int UNPROCESSABLE = 422;

    static PublisherForm of(Publisher publisher) {
        return new PublisherForm(
                publisher.name(),
                publisher.readerEmail(),
                publisher.readerWay(),
                publisher.authorityEmail(),
                publisher.languages(),
                publisher.representative(),
                publisher.terms(),
                SafeHtml.NONE,
                publisher.withHouseTerms(),
                publisher.version(),
                Map.of(),
                200);
    }

    /** As it was sent, checked by itself. */
    static PublisherForm from(Visit visit, Markdown markdown) {
        PublisherForm typed = typed(visit.form());
        Map<String, String> problems = new LinkedHashMap<>();
        Lengths.check("name", typed.name, LONGEST_LINES, problems);
        checkEmail("reader_email", typed.readerEmail, problems);
        Lengths.check("reader_way", typed.readerWay, LONGEST_LINES, problems);
        checkEmail("authority_email", typed.authorityEmail, problems);
        Lengths.check("languages", typed.languages, LONGEST_LANGUAGES, problems);
        Lengths.check("representative", typed.representative, LONGEST_LINES, problems);
        Lengths.check("body", typed.terms, LONGEST_TERMS, problems);
        if (Markdown.isTooIntricate(typed.terms)) {
            problems.put("body", "There are more than a thousand marks such as * and [ in these terms. Use fewer.");
        }
        SafeHtml html = problems.isEmpty() ? html(typed.terms, markdown, problems) : SafeHtml.NONE;
        return typed.with(html, typed.seen, problems, problems.isEmpty() ? typed.status : UNPROCESSABLE);
    }

    private static SafeHtml html(String terms, Markdown markdown, Map<String, String> problems) {
        try {
            return markdown.terms(terms);
        } catch (TooMuchMarkupException e) {
            problems.put("body", e.words());
            return SafeHtml.NONE;
        }
    }

    /** As it was sent, refused as a whole. */
    static PublisherForm refused(Visit visit, Refusal refusal) {
        return typed(visit.form()).refused(refusal);
    }

    static boolean isPreview(Visit visit) {
        return visit.form().has("preview");
    }

    private static PublisherForm typed(Form form) {
        return new PublisherForm(
                TypedText.printable(TypedText.text(form.field("name"))),
                form.field("reader_email").strip(),
                TypedText.printable(TypedText.text(form.field("reader_way"))),
                form.field("authority_email").strip(),
                TypedText.printable(TypedText.line(form.field("languages"))),
                TypedText.printable(TypedText.text(form.field("representative"))),
                TypedText.printable(TypedText.text(form.field("body"))),
                SafeHtml.NONE,
                form.has("with_house_terms"),
                form.field("seen"),
                Map.of(),
                200);
    }

    PublisherForm refused(Refusal refusal) {
        return with(termsHtml, seen, Map.of("form", refusal.words()), refusal.status());
    }

    /** The same, knowing what has been saved meanwhile. */
    PublisherForm havingSeen(Publisher publisher) {
        return with(termsHtml, publisher.version(), problems, status);
    }

    private PublisherForm with(SafeHtml newHtml, String newSeen, Map<String, String> newProblems, int newStatus) {
        return new PublisherForm(
                name,
                readerEmail,
                readerWay,
                authorityEmail,
                languages,
                representative,
                terms,
                newHtml,
                withHouseTerms,
                newSeen,
                newProblems,
                newStatus);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    private static void checkEmail(String field, String typed, Map<String, String> problems) {
        if (!typed.isEmpty()) {
            EmailAddress.problem(typed).ifPresent(problem -> problems.put(field, problem));
        }
    }
}
