package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.engine.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.Changes;
import stoa.database.Database;
import stoa.database.NotKeptException;
import stoa.database.WriteProbe;
import stoa.logging.KnownFailure;

class FullDiskTest {
    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        FullDisk.register();
    }

    private Database open() {
        return new Database(EmbeddedEngine.open(folder, FullDisk.SCHEME + ":"));
    }

    private static void write(Database database, String name) throws Exception {
        database.transactions()
                .run(() -> database.jdbi()
                        .withHandle(handle -> handle.execute(
                                "insert into secret (name, secret_value) values (?, ?)", name, "x".repeat(150))));
    }

    private static List<String> names(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select name from secret order by name")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void whileTheDiskIsFullNothingIsAcknowledgedAndAllElseIsThere() throws Exception {
        try (Database database = open()) {
            AtomicInteger forgotten = new AtomicInteger();
            database.onChange(name -> {}, forgotten::incrementAndGet);
            write(database, "before");
            Path full = Files.createFile(folder.resolve("full"));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> write(database, "meanwhile")).isInstanceOf(NotKeptException.class);
                assertThat(names(database)).containsExactly("before");
            }
            assertThat(forgotten).hasValue(3);

            Files.delete(full);
            write(database, "later");
            assertThat(names(database)).containsExactly("before", "later");
        }
        try (Database again = open()) {
            assertThat(names(again)).containsExactly("before", "later");
        }
    }

    @Test
    void failureIsToldOfAsAFullDiskToEveryoneWhoWaitedForTheSync() throws Exception {
        try (Database database = open()) {
            Files.createFile(folder.resolve("full"));
            ExecutorService writers = Executors.newFixedThreadPool(20);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    String name = "meanwhile" + i;
                    all.add(writers.submit(() -> expectFullDisk(() -> write(database, name))));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                writers.shutdownNow();
            }
            assertThat(database.writeTrouble()).contains("disk full");
            assertThat(database.transactions().meters().lostCount()).isEqualTo(20);
        }
    }

    @Test
    void diskThatIsFullBeforeAnythingWasWrittenTakesAllOnceThereIsRoom() throws Exception {
        try (Database database = open()) {
            Path full = Files.createFile(folder.resolve("full"));
            for (int i = 0; i < 3; i++) {
                expectFullDisk(() -> write(database, "meanwhile"));
            }
            Files.delete(full);
            write(database, "later");
            assertThat(names(database)).containsExactly("later");
        }
    }

    private static void expectFullDisk(ThrowingCallable write) {
        assertThatThrownBy(write)
                .satisfies(failure -> assertThat(KnownFailure.of(failure)).contains(KnownFailure.DISK_FULL));
    }

    @Test
    void databaseThatCouldNotEvenBeOpenedAgainIsOnceThereIsRoom() throws Exception {
        try (Database database = open()) {
            write(database, "before");
            Path nothing = Files.createFile(folder.resolve("nothing"));
            Files.createFile(folder.resolve("full"));
            assertThatThrownBy(() -> write(database, "meanwhile")).isInstanceOf(NotKeptException.class);
            assertThatThrownBy(() -> names(database)).isInstanceOf(Exception.class);

            Files.delete(nothing);
            Files.delete(folder.resolve("full"));
            write(database, "later");
            assertThat(names(database)).containsExactly("before", "later");
        }
        try (Database again = open()) {
            assertThat(names(again)).containsExactly("before", "later");
        }
    }

    @Test
    void databaseThatIsOpenAndForgottenByH2IsFoundAgain() throws Exception {
        try (Database database = open()) {
            write(database, "before");
            Method close = Engine.class.getDeclaredMethod("close", String.class);
            close.setAccessible(true);
            close.invoke(
                    null,
                    JournaledDisk.SCHEME + ":" + FullDisk.SCHEME + ":"
                            + folder.toRealPath().resolve("stoa"));
            database.jdbi().getConfig(Changes.class).tellAll();

            assertThat(names(database)).containsExactly("before");
            assertThatThrownBy(() -> write(database, "meanwhile")).isInstanceOf(NotKeptException.class);
            write(database, "later");
            assertThat(names(database)).containsExactly("before", "later");
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndCanBeReadHoweverOftenTheDiskWasFull() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try (Database database = open()) {
            write(database, "before");
            Files.writeString(folder.resolve("full"), Long.toString(FullDisk.used(folder) + 100_000));
            for (int round = 0; round < 20; round++) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    String name = round + "." + i;
                    all.add(writers.submit(() -> {
                        try {
                            write(database, name);
                            acknowledged.add(name);
                        } catch (Exception e) {
                            assertThat(KnownFailure.of(e)).contains(KnownFailure.DISK_FULL);
                            refused.incrementAndGet();
                        }
                        return name;
                    }));
                }
                for (Future<?> one : all) {
                    one.get();
                }
                assertThat(names(database)).contains("before").containsAll(acknowledged);
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(acknowledged).isNotEmpty();
        assertThat(refused).hasPositiveValue();
        try (Database again = open()) {
            assertThat(names(again)).containsAll(acknowledged);
        }
    }

    @Test
    void writingIsTriedWhenThereIsRoomAgainAndBySomeOfThoseWhoAskOnly() throws Exception {
        AtomicLong nanos = new AtomicLong();
        AtomicLong free = new AtomicLong(1 << 30);
        WriteProbe writing = new WriteProbe(() -> OptionalLong.of(free.get()), nanos::get);
        try (Database database = open()) {
            AtomicInteger opened = new AtomicInteger();
            database.onChange(name -> {}, opened::incrementAndGet);
            WriteProbe.Trials trials = database.store(WriteProbe.Trials.class);
            assertThat(writing.find(database.transactions(), trials)).isEmpty();

            Path full = Files.createFile(folder.resolve("full"));
            assertThat(writing.find(database.transactions(), trials)).isEmpty();
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            for (int i = 0; i < 50; i++) {
                assertThat(writing.find(database.transactions(), trials)).contains("disk full");
            }
            assertThat(opened).hasValue(1);

            free.set(1 << 20);
            nanos.addAndGet(Duration.ofSeconds(10).toNanos());
            assertThat(writing.find(database.transactions(), trials)).contains("disk full");
            assertThat(opened).hasValue(1);

            Files.delete(full);
            free.set(1 << 30);
            nanos.addAndGet(Duration.ofSeconds(10).toNanos());
            assertThat(writing.find(database.transactions(), trials)).isEmpty();
        }
    }
}
