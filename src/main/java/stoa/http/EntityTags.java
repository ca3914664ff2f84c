package stoa.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** What the client has already (RFC 9110, 13.1.2): compared weakly, so that a proxy may have weakened the tag. */
final class EntityTags {
    private EntityTags() {}

    static boolean match(HttpFields asked, String etag) {
        if (!asked.contains(HttpHeader.IF_NONE_MATCH)) {
            return false;
        }
        for (String tag : asked.getCSV(HttpHeader.IF_NONE_MATCH, true)) {
            if (tag.equals("*")
                    || tag.equals(etag)
                    || (tag.startsWith("W/") && tag.substring(2).equals(etag))) {
                return true;
            }
        }
        return false;
    }
}
