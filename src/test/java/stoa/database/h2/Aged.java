package stoa.database.h2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.h2.mvstore.DataUtils;

/** A database file as if it had been made longer ago: H2 may write anew what has not been in use for 45 seconds. */
final class Aged {
    private static final int BLOCK = 4_096;

    private Aged() {}

    static byte[] by(Duration age, byte[] file) {
        byte[] aged = file.clone();
        for (int block = 0; block < 2 * BLOCK; block += BLOCK) {
            String line = new String(file, block, BLOCK, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
            Map<String, String> header = DataUtils.parseMap(line);
            header.remove("fletcher");
            header.put("created", Long.toHexString(DataUtils.readHexLong(header, "created", 0) - age.toMillis()));
            byte[] bytes = written(header);
            System.arraycopy(Arrays.copyOf(bytes, BLOCK), 0, aged, block, BLOCK);
        }
        return aged;
    }

    private static byte[] written(Map<String, String> header) {
        StringBuilder words = new StringBuilder();
        header.forEach((key, value) -> DataUtils.appendMap(words, key, value));
        byte[] sum = words.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(words, "fletcher", DataUtils.getFletcher32(sum, 0, sum.length));
        return words.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
