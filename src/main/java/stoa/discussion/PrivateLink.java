package stoa.discussion;

import java.util.Optional;
import stoa.http.Ids;

/** By which a visitor without an account comes back to a comment. */
public record PrivateLink(long comment, String key) {
    /** The one by which browsers and people come back; whoever has it may change the comment. */
    public String path() {
        return "/comments/" + comment + "/own/" + key;
    }

    /** As it stands in a cookie. */
    String written() {
        return comment + "." + key;
    }

    static Optional<PrivateLink> read(String written) {
        int dot = written.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Ids.parse(written.substring(0, dot)).map(id -> new PrivateLink(id, written.substring(dot + 1)));
    }
}
