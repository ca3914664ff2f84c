package stoa.text;

import java.util.List;
import java.util.stream.Collectors;

/** The headings of an article, in order: what a list of contents is made of. */
public record Contents(List<Heading> headings) {
    public static final Contents NONE = new Contents(List.of());

    /** From this many headings on, a list helps more than it is in the way. */
    private static final int WORTH_LISTING = 4;

    private static final int LONGEST = 200_000;

    /**
     * One heading.
     *
     * @param id the fragment that leads to it
     * @param level 2 to 6
     */
    public record Heading(int level, String id, String words) {}

    public boolean worthListing() {
        return headings.size() >= WORTH_LISTING;
    }

    /** Whether it is longer than what is kept of one: nobody finds anything in so many lines. */
    boolean isTooLong() {
        return written().length() > LONGEST;
    }

    /** For keeping: a line each of level, id and words; {@link #read} takes it back. */
    public String written() {
        return headings.stream()
                .map(heading -> heading.level + " " + heading.id + " " + heading.words)
                .collect(Collectors.joining("\n"));
    }

    public static Contents read(String written) {
        return new Contents(written.lines()
                .map(line -> line.split(" ", 3))
                .map(part -> new Heading(Integer.parseInt(part[0]), part[1], part[2]))
                .toList());
    }
}
