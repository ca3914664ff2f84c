package stoa.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/**
 * The addresses whose pages may be kept, each with the parameters that matter to it. Other parameters are as if they were
 * not there: they neither make a page twice nor get into one.
 */
public final class CacheableAddresses {
    /** So much of a parameter as any of ours needs. */
    private static final int LONGEST_VALUE = 20;

    private record Kind(String start, boolean named, String end, List<String> parameters) {
        private boolean includes(String path) {
            return named ? path.length() > start.length() + end.length() && hasName(path) : path.equals(start);
        }

        private boolean hasName(String path) {
            return path.startsWith(start)
                    && path.endsWith(end)
                    && path.substring(start.length(), path.length() - end.length())
                                    .indexOf('/')
                            < 0;
        }
    }

    private final List<Kind> kinds = new ArrayList<>();

    /** Takes a path as in a route; one of its parts may be a name in braces. */
    public void add(String path, String... parameters) {
        int brace = path.indexOf('{');
        kinds.add(
                brace < 0
                        ? new Kind(path, false, "", List.of(parameters))
                        : new Kind(
                                path.substring(0, brace),
                                true,
                                path.substring(path.indexOf('}') + 1),
                                List.of(parameters)));
    }

    /** The one way to write the address; null where nothing may be kept of it. */
    @Nullable
    String canonical(HttpURI uri) {
        String path = uri.getPath();
        if (path == null || !isPlain(path)) {
            return null;
        }
        for (Kind kind : kinds) {
            if (kind.includes(path)) {
                return uri.getQuery() == null ? path : withParameters(path, kind, uri.getQuery());
            }
        }
        return null;
    }

    private static @Nullable String withParameters(String path, Kind kind, String query) {
        Map<String, String> given = new HashMap<>();
        for (String one : query.split("&", -1)) {
            String name = one.replaceFirst("=.*", "");
            if (kind.parameters().contains(name)) {
                String value = one.substring(Math.min(one.length(), name.length() + 1));
                if (value.length() > LONGEST_VALUE || !isPlain(value) || given.put(name, value) != null) {
                    return null;
                }
            } else if (!isPlain(name)) {
                // it may be one of ours in another writing
                return null;
            }
        }
        StringBuilder address = new StringBuilder(path);
        for (String name : kind.parameters()) {
            if (given.containsKey(name)) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(given.get(name));
            }
        }
        return address.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("-_./".indexOf(c) < 0 && !isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
