package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2, over that of the machine, which records what is done to files. H2 makes copies of it. */
public final class RecordedDisk extends FilePathWrapper implements AutoCloseable {
    private String scheme = "";
    private Recording recording = new Recording();

    /** For H2 only. */
    public RecordedDisk() {}

    /** H2 knows it by the scheme until it is closed. */
    static RecordedDisk register(String scheme, Recording recording) {
        RecordedDisk disk = new RecordedDisk().like(scheme, recording);
        FilePath.register(disk);
        return disk;
    }

    @Override
    public void close() {
        FilePath.unregister(this);
    }

    private RecordedDisk like(String itsScheme, Recording itsRecording) {
        scheme = itsScheme;
        recording = itsRecording;
        return this;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public FilePathWrapper getPath(String path) {
        return ((RecordedDisk) super.getPath(path)).like(scheme, recording);
    }

    @Override
    public FilePathWrapper wrap(FilePath base) {
        return ((RecordedDisk) super.wrap(base)).like(scheme, recording);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return mode.equals("r") ? file : new RecordedFile(file, getName(), recording);
    }

    @Override
    public void delete() {
        super.delete();
        recording.add(new Recording.Removed(getName()));
    }
}
