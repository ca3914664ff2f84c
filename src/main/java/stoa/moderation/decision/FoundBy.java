package stoa.moderation.decision;

/** Who or what found that something should be decided (DSA Art. 17(3)(b) and (c)). */
public enum FoundBy {
    PERSON("A moderator came across it; nobody had reported it."),
    REPORT("Somebody reported it."),
    SOFTWARE("A rule of this site's software had it wait for a moderator.");

    private final String words;

    FoundBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
