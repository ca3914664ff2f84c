package stoa.member;

import java.util.List;
import stoa.account.Member;

/**
 * A member's page as it is shown.
 *
 * @param older whether these are not the newest
 * @param more whether there are older ones
 */
public record MemberPage(Member member, List<MemberComment> remarks, boolean older, boolean more) {
    public String feedPath() {
        return member.path() + "/feed";
    }

    /** The address of what comes after these. */
    public String olderPath() {
        return member.path() + "?before=" + remarks.get(remarks.size() - 1).id();
    }
}
