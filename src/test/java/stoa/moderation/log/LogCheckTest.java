package stoa.moderation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.ForumServer;
import stoa.Visitor;
import stoa.account.Role;
import stoa.account.Secrets;

@Tag("http")
@Tag("sql")
class LogCheckTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    /** Six entries: a sign-in, two comments hidden and restored in turn, and one more hidden. */
    @BeforeEach
    void decide() throws Exception {
        String article = forum.article("On porches");
        forum.visitor().post(article + "/comments", "name", "Ada", "body", "One");
        Visitor eve = forum.signedIn("Eve", Role.MODERATOR);
        forum.addMember("Bob", Role.MEMBER);
        for (int i = 0; i < 2; i++) {
            eve.post("/comments/1/hide", "reason", "spam", "note", "A note");
            eve.post("/comments/1/restore");
        }
        eve.post("/comments/1/hide", "reason", "abuse");
    }

    private List<String> faults() {
        return forum.database().jdbi().withHandle(LogCheck::of).faults();
    }

    private void change(String sql) {
        forum.database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    @Test
    void logThatWasLeftAloneIsWhole() {
        LogCheck.Result result = forum.database().jdbi().withHandle(LogCheck::of);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entries()).isEqualTo(6);
    }

    /** As the command line once did; the database keeps the nearest microsecond. */
    @Test
    void entryThatWasSealedWithATimeToTheNanosecondIsWhole() throws Exception {
        String says = "2026-03-02T12:00:00.123456789Z; INSTALL";
        NewEntry entry = NewEntry.of(Instant.parse("2026-03-02T12:00:00.123457Z"), null, Action.INSTALL);
        ModerationLog log = forum.database().store(ModerationLog.class);
        forum.database().transactions().run(() -> {
            String seal = Secrets.hash(log.lastSeal() + "\n" + says);
            log.insert(entry, says, seal);
            log.sealed(seal);
            return seal;
        });

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member_id = (select max(id) from member)",
                "article_id = null",
                "role = 'ADMINISTRATOR'",
                "says = 'nothing'",
                "reason = 'OTHER'",
                "action = 'RESTORE'",
                "note = 'Another note'",
                "note = null",
                "comment_id = null",
                "detail = 'more'",
                "at = at + interval '1' second",
                "subject_id = 1"
            })
    void alteredEntryIsNamed(String change) {
        change("update moderation_log set " + change + " where id = 2");

        assertThat(faults()).singleElement().asString().startsWith("Entry 2 was altered");
    }

    @Test
    void sealThatIsAlteredOrGoneIsFound() throws Exception {
        change("update moderation_log set seal = null where id = 3");
        forum.restart();
        assertThat(faults().get(0)).startsWith("Entry 3 does not follow on entry 2");
        change("update moderation_log set seal = 'another' where id = 3");
        assertThat(faults().get(0)).startsWith("Entry 3 does not follow on entry 2");
    }

    @Test
    void entryThatIsMissingInTheMiddleIsNamedByItsNeighbours() {
        change("delete from moderation_log where id = 3");

        assertThat(faults().get(0)).startsWith("Entry 4 does not follow on entry 2");
    }

    @Test
    void firstAndLastEntriesAreMissedToo() {
        change("delete from moderation_log where id = 1");
        assertThat(faults().get(0)).startsWith("Entry 2 does not follow on the beginning");
        change("delete from moderation_log where id = 6");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("2 entries are missing: 6 were recorded, and 4"));
    }

    @Test
    void swappedEntriesAreFound() {
        change("update moderation_log set id = 100 where id = 2");
        change("update moderation_log set id = 2 where id = 3");
        change("update moderation_log set id = 3 where id = 100");

        assertThat(faults()).isNotEmpty().first().asString().startsWith("Entry 2 does not follow on entry 1");
    }

    @Test
    void entryAddedByHandIsFound() {
        change(
                "insert into moderation_log (at, action, says, seal) select at, action, says, seal from moderation_log where id = 6");

        assertThat(faults()).isNotEmpty();
    }

    @Test
    void whoLeavesIsNoFault() {
        change("update moderation_log set member_id = null");

        assertThat(faults()).isEmpty();
    }

    @Test
    void whatWasRecordedBeforeThereWereSealsIsSealedAtTheStart() throws Exception {
        change("update moderation_log set says = null, seal = null");
        change("update log_seal set entries = 0, seal = ''");
        forum.restart();

        LogCheck.Result result = forum.database().jdbi().withHandle(LogCheck::of);
        assertThat(result.faults()).isEmpty();
        assertThat(result.entries()).isEqualTo(6);
    }
}
