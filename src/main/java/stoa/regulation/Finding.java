package stoa.regulation;

/**
 * How it stands with a condition on this site.
 *
 * @param words what is the case
 */
public record Finding(Condition condition, boolean inside, String words) {
    /** What a style sheet knows it by, and people read. */
    public String verdict() {
        return inside ? "inside" : "outside";
    }
}
