package stoa.account;

import java.net.URI;

/**
 * What every page says of the site itself.
 *
 * @param address where people reach it, without a slash at the end
 * @param stylesheet the path of its style sheet
 * @param commenters the least role in which people may comment
 */
public record Site(URI address, String stylesheet, SignUp signUp, Role commenters) {
    public static final String NAME = "Stoa";

    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
