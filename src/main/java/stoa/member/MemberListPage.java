package stoa.member;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stoa.account.Member;

/**
 * A page of the list of members.
 *
 * @param start what the names begin with, empty for all
 * @param more whether there are further ones
 */
public record MemberListPage(String start, List<Member> members, boolean more) {
    /** The address of what comes after these. */
    public String nextPath() {
        return "/members?name=" + URLEncoder.encode(start, StandardCharsets.UTF_8) + "&after="
                + members.get(members.size() - 1).id();
    }
}
