package stoa.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** What the client has already (RFC 9110, 13.1.2): compared weakly, so that a proxy may have weakened the tag. */
final class EntityTags {
    private EntityTags() {}

    static boolean match(HttpFields asked, String etag) {
        String first = asked.get(HttpHeader.IF_NONE_MATCH);
        if (first == null || first.equals(etag)) {
            return first != null;
        }
        for (String line : asked.getValuesList(HttpHeader.IF_NONE_MATCH)) {
            // no tag of ours has a comma in it
            for (String tag : line.split(",", -1)) {
                if (isSame(tag.strip(), etag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(String tag, String etag) {
        return tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag);
    }
}
