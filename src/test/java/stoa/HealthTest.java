package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("http")
class HealthTest {
    @RegisterExtension
    final ForumServer forum = new ForumServer();

    @Test
    void saysLineByLineWhatWorks() {
        for (String path : new String[] {"/health", "/health?write=yes"}) {
            Page health = forum.visitor().get(path);
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.header("Content-Type")).startsWith("text/plain");
            assertThat(health.header("Cache-Control")).isEqualTo("no-store");
            String disk = TestDatabase.isEmbedded() ? "disk: \\d+ MB free\n" : "";
            assertThat(health.source()).matches("database: yes\nwriting: yes\n" + disk);
        }
    }

    @Test
    void whatIsTriedLeavesNothingBehind() {
        forum.visitor().get("/health?write=yes");
        assertThat(rows()).isZero();
    }

    private int rows() {
        return forum.database()
                .jdbi()
                .withHandle(sql -> sql.createQuery("select count(*) from write_trial")
                        .mapTo(int.class)
                        .one());
    }

    @Test
    void databaseThatDoesNotAnswerIs503() {
        forum.database().close();
        for (String path : new String[] {"/health", "/health?write=yes"}) {
            Page health = forum.visitor().get(path);
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.source()).startsWith("database: no\nwriting: no, database gone\n");
        }
    }

    @Test
    void databaseThatCannotBeWrittenToIs503ForThoseWhoAskForThat() throws Exception {
        // the first number that the database gives is taken
        forum.database()
                .transactions()
                .run(() -> forum.database()
                        .jdbi()
                        .withHandle(sql ->
                                sql.execute("insert into write_trial (id, tried_at) values (1, current_timestamp)")));

        Page asked = forum.visitor().get("/health?write=yes");
        assertThat(asked.status()).isEqualTo(503);
        assertThat(asked.source()).startsWith("database: yes\nwriting: no, the database did not take it\n");
        Page health = forum.visitor().get("/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.source()).contains("writing: no");
    }
}
