package stoa.regulation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stoa.account.Visit;
import stoa.http.Form;
import stoa.http.Refusal;
import stoa.text.TypedText;
import stoa.text.VisibleText;

/**
 * What was typed to assess the risks, with what is wrong by field; the field {@code form} stands for the whole.
 *
 * @param risks one for every kind, in order
 * @param seen the id of the assessment that it was made from, empty for the first
 * @param status of the answer that shows it
 */
public record AssessmentForm(
        String carriedOutBy,
        String carriedOutOn,
        String reviewOn,
        String others,
        List<TypedRisk> risks,
        String seen,
        Map<String, String> problems,
        int status) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OTHERS = 10_000;
    private static final int UNPROCESSABLE = 422;

    /** Ofcom asks for a review at least every twelve months. */
    private static final int MONTHS_TO_REVIEW = 12;

    /** With nothing assessed yet. */
    static AssessmentForm empty(String name, LocalDate today) {
        return new AssessmentForm(
                name,
                today.toString(),
                today.plusMonths(MONTHS_TO_REVIEW).toString(),
                "",
                Arrays.stream(RiskKind.values()).map(TypedRisk::empty).toList(),
                "",
                Map.of(),
                200);
    }

    /** To go on from what was assessed last. */
    static AssessmentForm of(Assessment last, List<Risk> risks) {
        Map<RiskKind, TypedRisk> known =
                risks.stream().map(TypedRisk::of).collect(Collectors.toMap(TypedRisk::kind, Function.identity()));
        return new AssessmentForm(
                last.carriedOutBy(),
                last.carriedOutOn().toString(),
                last.reviewOn().toString(),
                last.others(),
                Arrays.stream(RiskKind.values())
                        .map(kind -> known.getOrDefault(kind, TypedRisk.empty(kind)))
                        .toList(),
                Long.toString(last.id()),
                Map.of(),
                200);
    }

    /** As it was sent, checked by itself. */
    static AssessmentForm from(Visit visit, LocalDate today) {
        AssessmentForm typed = typed(visit.form());
        Map<String, String> problems = new LinkedHashMap<>();
        if (!VisibleText.isIn(typed.carriedOutBy)) {
            problems.put("carried_out_by", "Say who carried the assessment out.");
        }
        Lengths.check("carried_out_by", typed.carriedOutBy, LONGEST_NAME, problems);
        typed.checkDays(today, problems);
        typed.risks.forEach(risk -> risk.check(problems));
        Lengths.check("others", typed.others, LONGEST_OTHERS, problems);
        return problems.isEmpty() ? typed : typed.with(typed.seen, problems, UNPROCESSABLE);
    }

    /** Days are those of UTC, which in some places is yesterday still. */
    private void checkDays(LocalDate today, Map<String, String> problems) {
        Optional<LocalDate> done = day(carriedOutOn);
        Optional<LocalDate> review = day(reviewOn);
        if (done.isEmpty()) {
            problems.put("carried_out_on", "A day looks like 2026-03-01.");
        } else if (done.get().isAfter(today.plusDays(1))) {
            problems.put("carried_out_on", "This day is still to come. Give the day on which it was carried out.");
        }
        if (review.isEmpty()) {
            problems.put("review_on", "A day looks like 2026-03-01.");
        } else if (done.isPresent() && !isInTime(done.get(), review.get())) {
            problems.put("review_on", "The review follows within a year of the assessment. Give such a day.");
        }
    }

    private static boolean isInTime(LocalDate done, LocalDate review) {
        return review.isAfter(done) && !review.isAfter(done.plusMonths(MONTHS_TO_REVIEW));
    }

    /** As it was sent, refused as a whole. */
    static AssessmentForm refused(Visit visit, Refusal refusal) {
        return typed(visit.form()).refused(refusal);
    }

    private static AssessmentForm typed(Form form) {
        return new AssessmentForm(
                TypedText.printable(TypedText.line(form.field("carried_out_by"))),
                form.field("carried_out_on").strip(),
                form.field("review_on").strip(),
                TypedText.printable(TypedText.text(form.field("others"))),
                Arrays.stream(RiskKind.values())
                        .map(kind -> TypedRisk.from(kind, form))
                        .toList(),
                form.field("seen"),
                Map.of(),
                200);
    }

    AssessmentForm refused(Refusal refusal) {
        return with(seen, Map.of("form", refusal.words()), refusal.status());
    }

    /** The same, knowing the assessment that has been saved meanwhile. */
    AssessmentForm havingSeen(String newest) {
        return with(newest, problems, status);
    }

    private AssessmentForm with(String newSeen, Map<String, String> newProblems, int newStatus) {
        return new AssessmentForm(carriedOutBy, carriedOutOn, reviewOn, others, risks, newSeen, newProblems, newStatus);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** Whether something about the kind is wrong, so that its fields are not to be folded away. */
    public boolean hasProblem(TypedRisk risk) {
        return problems.containsKey(risk.levelField())
                || problems.containsKey(risk.evidenceField())
                || problems.containsKey(risk.measuresField());
    }

    /** Of the field for a day: one for days loses whatever else was typed. */
    public static String fieldType(String typed) {
        return typed.isEmpty() || day(typed).isPresent() ? "date" : "text";
    }

    /** Only where nothing is wrong. */
    CheckedAssessment checked() {
        return new CheckedAssessment(carriedOutBy, LocalDate.parse(carriedOutOn), LocalDate.parse(reviewOn), others);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
