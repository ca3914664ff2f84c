package stoa.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** What the disk can do one by one: a row of 500 bytes, its sync, the next: {@code FILE SECONDS}. Prints rows a second. */
public final class FileRows {
    private FileRows() {}

    public static void main(String[] args) throws IOException {
        int seconds = Integer.parseInt(args[1]);
        ByteBuffer row = ByteBuffer.allocateDirect(500);
        int rows = 0;
        try (FileChannel file =
                FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            while (System.nanoTime() < until) {
                file.write(row.clear());
                file.force(false);
                rows++;
            }
        }
        System.out.printf("%.1f%n", (double) rows / seconds);
    }
}
