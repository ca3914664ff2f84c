package stoa;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import stoa.database.Database;

/** The ways in which a network address, or the network that it belongs to, could be written down, and where to look for them. */
public final class Traces {
    private Traces() {}

    /** In small letters: as text, short and in full, as a number, as bytes, and what hashes without a key make of each. */
    public static List<String> writings(String address) throws UnknownHostException {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        byte[] network = bytes.clone();
        Arrays.fill(network, bytes.length == 4 ? 3 : 6, bytes.length, (byte) 0);
        List<String> writings =
                new ArrayList<>(List.of(text(network).replaceFirst(bytes.length == 4 ? "0$" : ":0:0:0:0:0$", "")));
        for (byte[] one : List.of(bytes, network)) {
            String text = text(one);
            for (String plain :
                    List.of(text, text.replace("0:0:0:0:0", ":").replace(":::", "::"), address, full(one))) {
                writings.add(plain);
                writings.addAll(hashes(plain.getBytes(StandardCharsets.UTF_8)));
            }
            writings.add(HexFormat.of().formatHex(one));
            writings.add(new BigInteger(1, one).toString());
            writings.add(Base64.getEncoder().withoutPadding().encodeToString(one));
            writings.addAll(hashes(one));
        }
        return writings.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static String text(byte[] bytes) throws UnknownHostException {
        return InetAddress.getByAddress(bytes).getHostAddress();
    }

    /** Of IPv6, all eight groups with all digits. */
    private static String full(byte[] bytes) throws UnknownHostException {
        return bytes.length == 4 ? text(bytes) : HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?!$)", "$1:");
    }

    private static List<String> hashes(byte[] bytes) {
        return List.of("SHA-256", "SHA-1", "MD5").stream()
                .map(algorithm -> digest(algorithm, bytes))
                .flatMap(hash -> List.of(
                        HexFormat.of().formatHex(hash),
                        Base64.getEncoder().withoutPadding().encodeToString(hash),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                        .stream())
                .toList();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in every column of every table, in small letters; bytes by their digits. */
    public static String all(Database database) {
        return database.jdbi().withHandle(sql -> {
            StringBuilder all = new StringBuilder();
            for (String table : sql.createQuery(
                            "select table_name from information_schema.tables where lower(table_schema) = 'public'")
                    .mapTo(String.class)
                    .list()) {
                sql.createQuery("select * from \"" + table + "\"")
                        .mapToMap()
                        .forEach(row -> all.append(table).append(written(row)).append('\n'));
            }
            return all.toString().toLowerCase(Locale.ROOT);
        });
    }

    private static Map<String, Object> written(Map<String, Object> row) {
        Map<String, Object> written = new TreeMap<>(row);
        written.replaceAll((column, value) ->
                value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        return written;
    }
}
