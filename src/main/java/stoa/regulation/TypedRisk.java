package stoa.regulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stoa.http.Form;
import stoa.text.TypedText;
import stoa.text.VisibleText;

/**
 * What was typed about a kind of illegal content.
 *
 * @param level as it was sent; empty where it is not assessed yet
 */
public record TypedRisk(RiskKind kind, String level, String evidence, String measures) {
    /** A page or so: what is longer belongs into a document of its own. */
    private static final int LONGEST = 4_000;

    static TypedRisk empty(RiskKind kind) {
        return new TypedRisk(kind, "", "", "");
    }

    static TypedRisk of(Risk risk) {
        @Nullable RiskLevel level = risk.level();
        return new TypedRisk(risk.kind(), level == null ? "" : level.word(), risk.evidence(), risk.measures());
    }

    static TypedRisk from(RiskKind kind, Form form) {
        return new TypedRisk(
                kind,
                form.field(field("level", kind)).strip(),
                TypedText.printable(TypedText.text(form.field(field("evidence", kind)))),
                TypedText.printable(TypedText.text(form.field(field("measures", kind)))));
    }

    void check(Map<String, String> problems) {
        if (!level.isEmpty() && RiskLevel.of(level).isEmpty()) {
            problems.put(levelField(), kind.title() + ": choose one of the levels.");
        }
        if (!level.isEmpty() && !VisibleText.isIn(evidence)) {
            problems.put(evidenceField(), kind.title() + ": say what the level rests on.");
        }
        Lengths.check(evidenceField(), evidence, LONGEST, problems);
        Lengths.check(measuresField(), measures, LONGEST, problems);
    }

    Risk risk() {
        return new Risk(kind, RiskLevel.of(level).orElse(null), evidence, measures);
    }

    public String levelField() {
        return field("level", kind);
    }

    public String evidenceField() {
        return field("evidence", kind);
    }

    public String measuresField() {
        return field("measures", kind);
    }

    /** As it stands beside the kind where the fields are folded away. */
    public String levelWords() {
        return RiskLevel.of(level).map(RiskLevel::word).orElse("not assessed yet");
    }

    private static String field(String what, RiskKind kind) {
        return what + "-" + kind.word();
    }
}
