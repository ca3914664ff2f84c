package stoa.account;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * What every page says of the site itself.
 *
 * @param address where people reach it, without a slash at the end
 * @param stylesheet the path of its style sheet
 * @param scripts the paths of its scripts, by their names
 * @param commenters the least role in which people may comment
 */
public record Site(URI address, String stylesheet, Map<String, String> scripts, SignUp signUp, Role commenters) {
    public static final String NAME = "Stoa";

    public String script(String name) {
        return Objects.requireNonNull(scripts.get(name), name);
    }

    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
