package stoa.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network address a request comes from. What a proxy says of it ({@code X-Forwarded-For}) counts only where the
 * proxy is one of ours: the right-most address in it that is none of our proxies.
 */
public final class ClientAddress {
    /** What proxies add when they hand a request on. */
    private static final Pattern HANDED_ON = Pattern.compile("(?i)forwarded|x-forwarded-.*|x-real-ip|via");

    /** Bytes of an address. */
    private static final int IPV6 = 16;

    private final List<Network> proxies;

    public ClientAddress(List<Network> trustedProxies) {
        this.proxies = trustedProxies;
    }

    /** One person's address: the whole of it for IPv4, the /64 that a household gets for IPv6. */
    public String of(Context ctx) {
        InetAddress address = address(ctx);
        return first(address, address.getAddress().length == IPV6 ? 8 : 4);
    }

    /** The range that a provider gives to a place: the /24 for IPv4, the /48 for IPv6. */
    public String networkOf(Context ctx) {
        InetAddress address = address(ctx);
        return first(address, address.getAddress().length == IPV6 ? 6 : 3);
    }

    private InetAddress address(Context ctx) {
        InetAddress address = peer(ctx);
        List<String> hops = forwarded(ctx);
        for (int i = hops.size() - 1; i >= 0 && isProxy(address); i--) {
            Optional<InetAddress> hop = Network.address(hops.get(i));
            if (hop.isEmpty()) {
                break;
            }
            address = hop.get();
        }
        return address;
    }

    /**
     * Whether who asks is on this machine, and asks for themselves and by a name of this machine: a proxy is often on it
     * too, and hands on what comes from anywhere.
     */
    public static boolean isOnThisMachine(Context ctx) {
        return peer(ctx).isLoopbackAddress()
                && isNameOfThisMachine(ctx.req().getServerName())
                && ctx.headerMap().keySet().stream()
                        .noneMatch(name -> HANDED_ON.matcher(name).matches());
    }

    private static boolean isNameOfThisMachine(String name) {
        return name.equalsIgnoreCase("localhost")
                || Network.address(name).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static InetAddress peer(Context ctx) {
        // a link-local address of IPv6 comes with the name of the network card
        String written = ctx.req().getRemoteAddr().replaceFirst("%.*", "");
        return Network.address(written).orElseThrow(() -> new IllegalStateException("No address: " + written));
    }

    private List<String> forwarded(Context ctx) {
        return java.util.Collections.list(ctx.req().getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    /** The first bytes of the address; the rest is nothing. */
    private static String first(InetAddress address, int count) {
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, count, bytes.length, (byte) 0);
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
