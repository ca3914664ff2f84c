package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.database.NotKeptException;

@Timeout(60)
class OneWriterSharedSyncTest {
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger syncs = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @Test
    void oneWritesAtATime() throws Exception {
        OneWriterSharedSync commitOrder =
                new OneWriterSharedSync(() -> {}, syncs::incrementAndGet, cause -> givenUp.incrementAndGet());
        AtomicInteger writing = new AtomicInteger();
        List<Future<Integer>> seen = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            seen.add(writers.submit(() -> commitOrder.take(() -> {
                int together = writing.incrementAndGet();
                committed.incrementAndGet();
                writing.decrementAndGet();
                return together;
            })));
        }
        for (Future<Integer> one : seen) {
            assertThat(one.get()).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsWhileASyncRunsSharesTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        OneWriterSharedSync commitOrder = new OneWriterSharedSync(
                () -> {},
                () -> {
                    syncs.incrementAndGet();
                    begun.countDown();
                    await(disk);
                },
                cause -> givenUp.incrementAndGet());
        List<Future<Integer>> answers = commit(commitOrder, 1);
        await(begun);
        answers.addAll(commit(commitOrder, 20));
        assertThat(answers).noneMatch(Future::isDone);
        disk.countDown();
        for (Future<Integer> answer : answers) {
            answer.get();
        }
        // the last may have come to wait after the second began
        assertThat(syncs.get()).isBetween(2, 3);
    }

    @Test
    void nobodyWhoWaitedForASyncThatFailedTakesALaterOneForIt() throws Exception {
        List<Integer> inMemory = new ArrayList<>();
        Set<Integer> onDisk = ConcurrentHashMap.newKeySet();
        List<Integer> writtenOut = new ArrayList<>();
        OneWriterSharedSync commitOrder = new OneWriterSharedSync(
                () -> {
                    writtenOut.addAll(inMemory);
                    inMemory.clear();
                },
                () -> {
                    if (syncs.incrementAndGet() % 2 == 1) {
                        throw new IllegalStateException("No space left on device");
                    }
                    onDisk.addAll(writtenOut);
                    writtenOut.clear();
                },
                cause -> {
                    inMemory.clear();
                    writtenOut.clear();
                });
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int writer = i;
            all.add(writers.submit(() -> {
                for (int j = 0; j < 5_000; j++) {
                    int row = writer * 5_000 + j;
                    try {
                        commitOrder.take(() -> inMemory.add(row));
                        acknowledged.add(row);
                    } catch (NotKeptException | IllegalStateException e) {
                        // it was not acknowledged
                    }
                }
                return writer;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(acknowledged).isNotEmpty();
        acknowledged.removeAll(onDisk);
        assertThat(acknowledged).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failedSyncFailsAllThatWaitAndIsNotTriedAgain(Runnable failure) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        OneWriterSharedSync commitOrder = new OneWriterSharedSync(
                () -> {},
                () -> {
                    if (syncs.incrementAndGet() == 1) {
                        begun.countDown();
                        await(disk);
                        failure.run();
                    }
                },
                cause -> givenUp.incrementAndGet());
        List<Future<Integer>> answers = commit(commitOrder, 1);
        await(begun);
        answers.addAll(commit(commitOrder, 20));
        disk.countDown();
        for (Future<Integer> answer : answers) {
            assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(syncs).hasValue(1);
        assertThat(givenUp).hasValue(1);
        assertThat(commitOrder.take(() -> "later")).isEqualTo("later");
    }

    static Stream<Runnable> failures() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("no disk");
                },
                () -> {
                    throw new OutOfMemoryError("no room to write");
                });
    }

    @Test
    void workThatThrowsNeedsNoSyncAndLetsTheNextIn() throws Exception {
        OneWriterSharedSync commitOrder =
                new OneWriterSharedSync(() -> {}, syncs::incrementAndGet, cause -> givenUp.incrementAndGet());
        assertThatThrownBy(() -> commitOrder.take(() -> {
                    throw new IllegalArgumentException("undone");
                }))
                .hasMessage("undone");
        assertThat(syncs).hasValue(0);
        assertThat(commitOrder.take(() -> "next")).isEqualTo("next");
    }

    @Test
    void whoWaitsForTheirTurnIsCounted() throws Exception {
        OneWriterSharedSync commitOrder =
                new OneWriterSharedSync(() -> {}, syncs::incrementAndGet, cause -> givenUp.incrementAndGet());
        CountDownLatch written = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(writers.submit(() -> commitOrder.take(() -> {
                await(written);
                return "written";
            })));
        }
        while (commitOrder.waiting() != 2) {
            Thread.onSpinWait();
        }
        written.countDown();
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("written");
        }
        assertThat(commitOrder.waiting()).isZero();
    }

    /** Returns once all of them are committed; nobody has an answer before the sync. */
    private List<Future<Integer>> commit(OneWriterSharedSync commitOrder, int count) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(count);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(writers.submit(() -> commitOrder.take(() -> {
                all.countDown();
                return committed.incrementAndGet();
            })));
        }
        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
