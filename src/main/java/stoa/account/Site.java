package stoa.account;

import java.net.URI;

/**
 * What every page says of the site itself.
 *
 * @param address where people reach it, without a slash at the end
 * @param stylesheet the path of its style sheet
 */
public record Site(URI address, String stylesheet) {
    public static final String NAME = "Stoa";

    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }
}
