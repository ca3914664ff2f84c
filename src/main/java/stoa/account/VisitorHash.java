package stoa.account;

/**
 * The keyed hashes that stand for whoever sends a request and tell nobody who it is. Their key is replaced every so often.
 *
 * @param who of the member, or, where nobody is signed in, of the network address
 * @param network of the range of addresses that it belongs to
 */
public record VisitorHash(String who, String network) {
    static VisitorHash of(String key, String who, String network) {
        return new VisitorHash(Secrets.trace(key, who), Secrets.trace(key, "network " + network));
    }
}
