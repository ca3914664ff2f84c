package stoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoa.command.Main;
import stoa.database.Database;
import stoa.database.Storage;

class AdminTwoStepOffTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws Exception {
        Files.delete(folder);
        try (Database database = Database.open(new Storage(folder, null))) {
            Instant now = Instant.parse("2026-03-01T12:00:00Z");
            database.transactions()
                    .run(() -> database.jdbi().withHandle(handle -> {
                        for (String name : new String[] {"Ada", "Bob"}) {
                            long id = handle.createUpdate("""
                                    insert into member (name, name_key, email, password_hash, role, created_at, confirmed_at)
                                    values (:name, lower(:name), 'mail@example.org', 'x', 'MODERATOR', :now, :now)
                                    """)
                                    .bind("name", name)
                                    .bind("now", now)
                                    .executeAndReturnGeneratedKeys("id")
                                    .mapTo(Long.class)
                                    .one();
                            handle.execute("insert into two_step values (?, 'GEZDGNBVGY3TQOJQ', 0, now(), now())", id);
                            handle.execute("insert into recovery_code values (?, ?)", "code of " + name, id);
                            handle.execute("""
                            insert into passkey (member_id, credential_id, public_key, signature_count, name, added_at)
                            values (?, ?, 'key', 0, 'Phone', now())
                            """, id, "credential of " + name);
                            handle.execute("insert into half_way values (?, ?, '/', now())", "half " + name, id);
                            handle.execute("""
                            insert into session (token_hash, member_id, created_at, expires_at, seen_at)
                            values (?, ?, now(), now(), now())
                            """, "session of " + name, id);
                        }
                        return handle;
                    }));
        }
    }

    private int run(String name) {
        return Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "admin",
                "two-step-off",
                "--name",
                name,
                "--data",
                folder.toString(),
                "--base-url",
                "https://forum.example.org/");
    }

    @Test
    void whoLostTheSecondStepSignsInWithThePasswordAlone() {
        assertThat(run("ADA")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Ada signs in with the password alone now");

        try (Database database = Database.open(new Storage(folder, null))) {
            for (String table : new String[] {"two_step", "recovery_code", "passkey", "half_way", "session"}) {
                assertThat(database.jdbi()
                                .<String, RuntimeException>withHandle(handle -> handle.select("select m.name from "
                                                + table + " t join member m on m.id = t.member_id")
                                        .mapTo(String.class)
                                        .one()))
                        .as(table)
                        .isEqualTo("Bob");
            }
            assertThat(database.jdbi()
                            .<String, RuntimeException>withHandle(handle -> handle.select("select plain from letter")
                                    .mapTo(String.class)
                                    .one()))
                    .contains("Hello Ada")
                    .contains("https://forum.example.org/account");
        }
    }

    @Test
    void nobodyOfThatNameIsSaid() {
        assertThat(run("Eve")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no member named Eve");
    }
}
