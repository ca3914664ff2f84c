package stoa.http;

/** An address on this site, as it may come back to us in a field or a parameter. */
public final class LocalPath {
    private LocalPath() {}

    /**
     * The path itself where it leads to a page of ours whatever a browser makes of it (OWASP Unvalidated Redirects), else
     * the front page.
     */
    public static String orFront(String path) {
        boolean plain = path.codePoints().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
        return plain && path.startsWith("/") && !path.startsWith("//") ? path : "/";
    }
}
