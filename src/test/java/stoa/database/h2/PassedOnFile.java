package stoa.database.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A file that does all that another one does, but for what is made different. */
class PassedOnFile extends FileBaseDefault {
    private final FileChannel file;

    PassedOnFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        return file.write(from, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    protected void implTruncate(long length) throws IOException {
        file.truncate(length);
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
