package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoa.database.DatabaseUnusableException;
import stoa.database.Migrations;

/**
 * The upgrade of the embedded database's file, which is closed meanwhile. H2 cannot undo what it does to tables, so that a
 * copy is brought up to date, and takes the file's place when it is whole. Whenever this is cut off, the file is the old
 * one or the new one. The old one is kept beside the new one, until that has been stopped well and opened again.
 */
final class Upgrade {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    /** How many times the file: the copy, and what its tables grow by while they are written anew. */
    private static final int COPIES = 2;

    /** In bytes; what a small database grows by. */
    private static final long LEAST_ROOM = 16 << 20;

    /** As H2 wants to be told, without the ending that it adds. */
    private static final String COPY = "stoa.upgrading";

    private static final String WHAT_TO_DO =
            " The database is as it was before. Mend what this says and start again, or"
                    + " start the version of Stoa that wrote it.";

    private static final String BEFORE = "stoa.mv.db.before-V";
    private static final String MAKING = ".part";

    private final DataFolder folder;
    private final List<String> pending;

    Upgrade(DataFolder folder, List<String> pending) {
        this.folder = folder;
        this.pending = pending;
    }

    /** The migration is given the path of the copy, as H2 wants to be told, and has closed it when it returns. */
    void run(Consumer<Path> migration) {
        try {
            folder.mustBeClosed();
            refuseLittleRoom(Files.size(folder.file()), folder.freeBytes().orElse(Long.MAX_VALUE));
            LOG.info("The database is upgraded in a copy; the forum is as it was if this is stopped");
            copyAndReplace(migration);
            LOG.info("The database is up to date; as it was before, it is kept as {}", before().getFileName());
        } catch (IOException e) {
            throw new DatabaseUnusableException("The database could not be upgraded: " + e + WHAT_TO_DO);
        } finally {
            removeCopy(folder);
        }
    }

    private void copyAndReplace(Consumer<Path> migration) throws IOException {
        Path copy = folder.path().resolve(COPY + ".mv.db");
        Files.copy(folder.file(), copy, StandardCopyOption.REPLACE_EXISTING);
        try {
            migration.accept(folder.path().resolve(COPY));
        } catch (DatabaseUnusableException e) {
            throw new DatabaseUnusableException(e.getMessage() + WHAT_TO_DO);
        }
        try (FileChannel whole = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            whole.force(true);
        }
        keepBefore();
        // those of the new file are made when it is opened
        Files.deleteIfExists(folder.checksums());
        Files.move(copy, folder.file(), StandardCopyOption.ATOMIC_MOVE);
        FullReads.syncNames(folder.path());
    }

    /** A second name for it, where the file system knows that, else another copy. */
    private void keepBefore() throws IOException {
        Path before = before();
        Path making = before.resolveSibling(before.getFileName() + MAKING);
        Files.deleteIfExists(making);
        try {
            Files.createLink(making, folder.file());
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(folder.file(), making);
        }
        Files.move(making, before, StandardCopyOption.ATOMIC_MOVE);
        // two names of one file stay as they are when one is moved to the other
        Files.deleteIfExists(making);
        FullReads.syncNames(folder.path());
    }

    private Path before() {
        return folder.path().resolve(BEFORE + Migrations.version(pending.get(0)));
    }

    static void refuseLittleRoom(long size, long free) {
        long needed = COPIES * size + LEAST_ROOM;
        if (free < needed) {
            throw new DatabaseUnusableException(
                    ("The upgrade of the database needs %s of free disk, %d times its size, and there are %s."
                                    + " Nothing was changed. Make room and start again.")
                            .formatted(megabytes(needed), COPIES, megabytes(free)));
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }

    /** What one that was cut off has left. */
    static void removeCopy(DataFolder folder) {
        remove(folder, name -> name.startsWith(COPY) || (name.startsWith(BEFORE) && name.endsWith(MAKING)));
    }

    /** The files from before, where the new one has proved well. */
    static void removeBefore(DataFolder folder) {
        remove(folder, name -> name.startsWith(BEFORE));
    }

    private static void remove(DataFolder folder, Predicate<String> which) {
        try (Stream<Path> files = Files.list(folder.path())) {
            for (Path file : files.filter(path -> which.test(String.valueOf(path.getFileName())))
                    .toList()) {
                Files.delete(file);
                LOG.info("Removed {}, which an upgrade had left", file.getFileName());
            }
        } catch (IOException e) {
            LOG.warn("What an upgrade had left in {} could not be removed: {}", folder.path(), e.toString());
        }
    }
}
