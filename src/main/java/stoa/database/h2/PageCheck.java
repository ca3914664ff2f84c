package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import stoa.database.DatabaseUnusableException;

/** Compares every page of the embedded database's file, which no process has open, with its checksum. */
public final class PageCheck {
    private PageCheck() {}

    /**
     * What was found.
     *
     * @param pages how many there are
     * @param faults one sentence for each page that is not as it was written, also where nothing seems to be kept in it: what
     *     tells that may be what is broken
     * @param hadChecksums false where the file was put here without them, or written by a Stoa that had none
     */
    public record Result(long pages, List<String> faults, boolean hadChecksums) {}

    /** What a kill has left is brought in first, as at every start. */
    public static Result of(Path path) {
        try (DataFolder folder = DataFolder.prepare(path)) {
            return folder.hadFile() ? check(folder) : new Result(0, List.of(), true);
        } catch (IOException e) {
            throw new DatabaseUnusableException("The database in " + path + " cannot be read: " + e);
        }
    }

    private static Result check(DataFolder folder) throws IOException {
        boolean hadChecksums = Files.exists(folder.checksums());
        List<Long> broken = new ArrayList<>();
        JournaledDisk.register();
        FilePath journaled = FilePath.get(JournaledDisk.SCHEME + ":" + folder.file());
        try (FileChannel file = journaled.open("rw");
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new DatabaseUnusableException(
                        "The database " + folder.file() + " is in use. Stop what has it open first.");
            }
            broken.addAll(broken(folder));
        }
        folder.protect();
        if (folder.wasLeftOpen()) {
            // the next start has its indexes to check still
            Files.createFile(folder.journal());
            folder.protect();
        }
        return result(folder, broken, hadChecksums);
    }

    private static List<Long> broken(DataFolder folder) throws IOException {
        Checksums sums = new Checksums(FilePath.get(folder.checksums().toString()));
        try (FileChannel raw = FileChannel.open(folder.file())) {
            sums.open(raw);
            return sums.broken(raw);
        } finally {
            sums.close();
        }
    }

    private static Result result(DataFolder folder, List<Long> broken, boolean hadChecksums) throws IOException {
        long pages = Files.size(folder.file()) / Batch.PAGE;
        if (broken.isEmpty()) {
            return new Result(pages, List.of(), hadChecksums);
        }
        List<String> faults = new ArrayList<>();
        PageUse use = use(folder);
        MapNames names = MapNames.of(folder.database());
        for (long page : broken) {
            String owners = use.of(page).stream().map(names::inWords).collect(Collectors.joining(", "));
            faults.add("Page %d (bytes %d to %d) is not what was written: it has to do with %s."
                    .formatted(page, page * Batch.PAGE, (page + 1) * Batch.PAGE - 1, owners));
        }
        return new Result(pages, faults, hadChecksums);
    }

    /** Where the newest chunk is broken, H2 reads the one before; only of a file that was closed is it known which that is. */
    private static PageUse use(DataFolder folder) throws IOException {
        try {
            return folder.wasLeftOpen() || folder.isCutShort() ? PageUse.unknown() : PageUse.of(folder.file());
        } catch (MVStoreException | IllegalArgumentException e) {
            return PageUse.unknown();
        }
    }
}
