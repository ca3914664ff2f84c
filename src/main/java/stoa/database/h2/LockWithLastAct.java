package stoa.database.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** A lock before whose release there is something left to do. */
final class LockWithLastAct extends FileLock {
    /** That which is left to do. */
    interface Act {
        void run() throws IOException;
    }

    private final FileLock lock;
    private final Act act;

    LockWithLastAct(FileLock lock, FileChannel channel, Act act) {
        super(channel, lock.position(), lock.size(), lock.isShared());
        this.lock = lock;
        this.act = act;
    }

    @Override
    public boolean isValid() {
        return lock.isValid();
    }

    @Override
    public void release() throws IOException {
        try (lock) {
            if (lock.isValid()) {
                act.run();
            }
        }
    }
}
