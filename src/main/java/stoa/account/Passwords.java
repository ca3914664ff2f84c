package stoa.account;

import io.javalin.http.ServiceUnavailableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Passwords: what may be one, and their Argon2id hashes, as strings that name their own parameters. */
public final class Passwords {
    public static final int SHORTEST = 10;

    private static final int LONGEST_BYTES = 1024;

    /** ASVS 5.0 appendix C: 46 MiB, one pass, one lane. */
    private static final int MEMORY_KIB = 47_104;

    private static final int PASSES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Each hash takes its memory and a processor while it runs: half of them are left to those who read. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Each of them keeps a thread waiting; fifty are let in within some seconds, and whoever comes then is told to wait. */
    private static final int IN_QUEUE = 64;

    private final int memory;
    /** The hash of no password at all; comparing with it takes as long as with any other. */
    private final String nobodys;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final CommonPasswords common = new CommonPasswords(SHORTEST);

    public Passwords() {
        this(MEMORY_KIB);
    }

    /** With hashes that take so many KiB: fewer than usual only where nobody's account is at stake, as in tests. */
    public Passwords(int memory) {
        this.memory = memory;
        this.nobodys = new Argon2Hash(
                        memory,
                        PASSES,
                        Argon2Hash.base64(new byte[SALT_BYTES]),
                        Argon2Hash.base64(new byte[HASH_BYTES]))
                .written();
    }

    /** What is wrong with it as a new password, in words for its owner. */
    public Optional<String> problem(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "A password has at least " + SHORTEST + " characters. Several words are easy to keep in mind.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("This password is longer than can be used. Take one of at most 250 characters.");
        }
        if (common.contain(password)) {
            return Optional.of(
                    "This is one of the most common passwords or words, tried first by everyone who breaks in. Choose another.");
        }
        return Optional.empty();
    }

    /** A new hash with a new salt, in the PHC string format. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String hash = Argon2Hash.base64(compute(password, memory, PASSES, salt));
        return new Argon2Hash(memory, PASSES, Argon2Hash.base64(salt), hash).written();
    }

    /** Takes as long for a member that does not exist (empty) as for one that does. */
    public boolean matches(String password, Optional<String> hash) {
        Argon2Hash kept = Argon2Hash.read(hash.orElse(nobodys));
        byte[] given = compute(password, kept.memory(), kept.passes(), kept.saltBytes());
        return MessageDigest.isEqual(given, kept.hashBytes()) && hash.isPresent();
    }

    private byte[] compute(String password, int kib, int passes, byte[] salt) {
        if (running.getQueueLength() >= IN_QUEUE) {
            throw new ServiceUnavailableResponse("Many people are signing in just now. Try again in a few seconds.");
        }
        running.acquireUninterruptibly();
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(kib)
                    .withIterations(passes)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            running.release();
        }
    }
}
