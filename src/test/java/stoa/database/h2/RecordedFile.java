package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A file of which every write and every sync is recorded, once it is done. */
final class RecordedFile extends FileBaseDefault {
    private final FileChannel file;
    private final String name;
    private final Recording recording;

    RecordedFile(FileChannel file, String name, Recording recording) {
        this.file = file;
        this.name = name;
        this.recording = recording;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(from.remaining()).put(from).flip();
        FullReads.writeFully(file, bytes.duplicate(), position);
        recording.add(new Recording.Written(name, new Batch.Write(position, bytes)));
        return bytes.remaining();
    }

    @Override
    protected void implTruncate(long length) throws IOException {
        file.truncate(length);
        recording.add(new Recording.Truncated(name, length));
    }

    @Override
    public void force(boolean metaData) throws IOException {
        int begun = recording.add(new Recording.SyncBegun(name));
        file.force(metaData);
        recording.add(new Recording.SyncEnded(name, begun));
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
