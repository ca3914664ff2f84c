package stoa.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import stoa.database.BareEngine;
import stoa.database.Database;
import stoa.database.Storage;

/** Ends the power while people post, and looks for what had been acknowledged on what the disk may have then. */
class PowerCutTest {
    private static final int IMAGES = Integer.getInteger("stoa.images", 300);

    private static final int CUTS_AN_EVENING = 12;

    /** Then comes a new forum, since an old one takes long to look at. */
    private static final int EVENINGS = 6;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private final Tally tally = new Tally();
    private int folders;

    @Test
    void whatWasAcknowledgedIsThere(TestInfo test) throws Exception {
        cut(Image.NONE, (path, disk) -> new Database(EmbeddedEngine.open(path, disk)), all -> all.images() >= IMAGES);
        report(test);
        assertThat(tally.wrong()).isEmpty();
    }

    @Test
    void lossesAreFoundWhereAnswersDoNotWaitForTheDisk(TestInfo test) throws Exception {
        cut(made(), bare(";WRITE_DELAY=500", "select 1"), PowerCutTest::hasFoundOrGivesUp);
        report(test);
        assertThat(tally.wrong()).anyMatch(words -> words.endsWith("are lost"));
    }

    @Test
    void lossesAreFoundWhereH2WritesItsFileItself(TestInfo test) throws Exception {
        cut(made(), bare(";WRITE_DELAY=0", "checkpoint sync"), PowerCutTest::hasFoundOrGivesUp);
        report(test);
        assertThat(tally.wrong()).isNotEmpty();
    }

    private static boolean hasFoundOrGivesUp(Tally tally) {
        return tally.images() >= (tally.wrong().isEmpty() ? 10 * IMAGES : IMAGES / 10);
    }

    private static Evening.Forum bare(String setting, String sync) {
        return (path, disk) -> new Database(new BareEngine("jdbc:h2:" + disk + path.resolve("stoa") + setting, sync));
    }

    private Image made() throws IOException {
        Path path = folder();
        Database.open(new Storage(path, null)).close();
        return new Image(Map.of("stoa.mv.db", Files.readAllBytes(path.resolve("stoa.mv.db"))));
    }

    private Path folder() {
        return folder.resolve("folder" + ++folders);
    }

    private void cut(Image start, Evening.Forum forum, Predicate<Tally> enough) throws Exception {
        while (!enough.test(tally)) {
            Evening evening = Evening.of(start, Set.of(), folder(), forum);
            look(evening);
            for (int i = 1; i < EVENINGS && !enough.test(tally); i++) {
                PowerCut end = evening.lateCut(random);
                Image nextDay = end.image(Left.NOTHING, random).later(Duration.ofHours(20), folder());
                evening = Evening.of(nextDay, end.acknowledged(), folder(), forum);
                look(evening);
            }
        }
    }

    private void look(Evening evening) throws IOException {
        for (int i = 0; i < CUTS_AN_EVENING; i++) {
            PowerCut cut = evening.cut(random);
            for (Left left : Left.values()) {
                tally.add(left, Aftermath.wrong(folder(), cut.image(left, random), cut.acknowledged()));
            }
        }
    }

    private void report(TestInfo test) throws IOException {
        String name = test.getTestMethod().orElseThrow().getName();
        Files.write(Files.createDirectories(Path.of("target", "power-cuts")).resolve(name), tally.lines());
    }
}
