package stoa.screening;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where links lead to. */
public final class Hosts {
    private Hosts() {}

    /** In small letters, each once; an address that leads nowhere has none. */
    public static List<String> of(List<String> addresses) {
        return addresses.stream()
                .map(Hosts::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> of(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                    .filter(host -> host.length() <= 255);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
