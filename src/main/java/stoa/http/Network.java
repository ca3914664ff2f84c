package stoa.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of network addresses, written as in {@code 10.0.0.0/8} or {@code ::1}. */
public record Network(InetAddress base, int bits) {
    /** Only what cannot be a host name, so that reading an address never asks a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Throws {@link IllegalArgumentException} with a sentence where it is no network. */
    public static Network parse(String written) {
        String[] parts = written.strip().split("/", 2);
        InetAddress base = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("“" + written + "” is no network such as 10.0.0.0/8"));
        int most = base.getAddress().length * 8;
        int bits = parts.length == 1 ? most : bits(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("“" + written + "” must end in /0 to /" + most);
        }
        return new Network(base, bits);
    }

    /** An address written in numbers, with or without a port or brackets; empty where it is none. */
    static Optional<InetAddress> address(String written) {
        String bare = written.replaceAll("^\\[(.*)](:\\d+)?$", "$1").replaceAll("^([0-9.]+):\\d+$", "$1");
        if (!LITERAL.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
