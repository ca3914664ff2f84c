package stoa.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import stoa.http.Ids;

/**
 * The addresses of members' pages: {@code /members/ada-lovelace} for Ada Lovelace. What is no letter and no digit, which
 * addresses do not always survive, is left out, as it is where names are compared; where that leaves no name, or another
 * one, the member's number stands instead, as in {@code /members/~12}.
 */
public final class MemberPath {
    private static final String START = "/members/";
    private static final String NUMBER = "~";

    /** Names that are surely the same to {@link Names#key} without their signs: nearly all, and quickly told. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.'-]*[A-Za-z0-9][A-Za-z0-9 _.'-]*");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    /** No name is longer, in whatever script. */
    private static final int LONGEST = 4 * Names.LONGEST;

    private MemberPath() {}

    public static String of(long id, String name) {
        return START
                + URLEncoder.encode(lastPart(id, name), StandardCharsets.UTF_8).replace("%7E", NUMBER);
    }

    /** As it is before it is encoded. */
    public static String lastPart(long id, String name) {
        String words = AT_THE_ENDS
                .matcher(SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-"))
                .replaceAll("");
        boolean leadsBack = PLAIN.matcher(name).matches()
                || (!words.isEmpty() && Names.key(words).equals(Names.key(name)));
        return leadsBack ? words : NUMBER + id;
    }

    /** The member whom the last part of an address means, in whatever writing of the name. */
    public static Optional<Member> find(Members members, String lastPart) {
        if (lastPart.length() > LONGEST) {
            return Optional.empty();
        }
        return lastPart.startsWith(NUMBER)
                ? Ids.parse(lastPart.substring(1)).flatMap(members::byId)
                : members.byNameKey(Names.key(lastPart));
    }
}
