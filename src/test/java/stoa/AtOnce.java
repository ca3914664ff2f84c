package stoa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at the same moment. */
public final class AtOnce {
    public static final int FIFTY = 50;

    private AtOnce() {}

    /** What one of them does. */
    public interface Act<T> {
        T by(int number) throws Exception;
    }

    /** What came of it, in the order of their numbers, from 0 on; nobody begins before everyone is there. */
    public static <T> List<T> fifty(Act<T> act) throws Exception {
        return each(FIFTY, act);
    }

    public static <T> List<T> each(int count, Act<T> act) throws Exception {
        CountDownLatch ready = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                begun.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return act.by(number);
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : begun) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
