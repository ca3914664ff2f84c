package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, over another, in which the database file survives a power cut as it was when last synced, see
 * {@link JournaledFile}. Public, with such a constructor, because H2 makes copies of it.
 */
public final class JournaledDisk extends FilePathWrapper {
    static final String SCHEME = "journaled";

    private static final String DATABASE = ".mv.db";

    public JournaledDisk() {}

    /** H2 knows it by its scheme from now on; once more changes nothing. */
    static void register() {
        FilePath.register(new JournaledDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return name.endsWith(DATABASE) && !mode.equals("r")
                ? new JournaledFile(
                        file,
                        new Journal(beside(DataFolder.JOURNAL), file, new Checksums(beside(DataFolder.CHECKSUMS))))
                : file;
    }

    private FilePath beside(String ending) {
        String database = getBase().toString();
        return FilePath.get(database.substring(0, database.length() - DATABASE.length()) + ending);
    }
}
