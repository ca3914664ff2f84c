package stoa.regulation;

import org.jspecify.annotations.Nullable;

/**
 * A kind of illegal content, as it was assessed.
 *
 * @param level null where it was not assessed yet
 * @param evidence what the level rests on
 * @param measures what is done about it
 */
public record Risk(RiskKind kind, @Nullable RiskLevel level, String evidence, String measures) {
    public String levelWords() {
        return level == null ? "not assessed yet" : level.word();
    }
}
