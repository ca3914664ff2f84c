package stoa.command;

import java.time.Duration;
import picocli.CommandLine.Option;
import stoa.http.Caching;

/** What a server keeps of its pages. */
final class CacheOptions {
    @Option(
            names = "--cache",
            paramLabel = "MB",
            defaultValue = "${env:STOA_CACHE:-64}",
            description = "memory for pages that are kept ready, in megabytes (STOA_CACHE; default: 64)")
    private int megabytes;

    @Option(
            names = "--shared-cache",
            paramLabel = "SECONDS",
            defaultValue = "${env:STOA_SHARED_CACHE:-0}",
            description =
                    "how long a proxy or a content network may answer without asking; what is hidden stays to be seen there for as long (STOA_SHARED_CACHE; default: 0)")
    private int sharedSeconds;

    /** Throws {@link IllegalArgumentException} with a sentence about the one that cannot be used. */
    Caching caching() {
        return new Caching(megabytes, Duration.ofSeconds(sharedSeconds));
    }
}
