package stoa.http;

/** Ends a request with a {@link Refusal}; the page that tells of it shows what was typed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedException(int status, String words) {
        this(new Refusal(status, words));
    }

    public RefusedException(Refusal refusal) {
        super(refusal.words(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
