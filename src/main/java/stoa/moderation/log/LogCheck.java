package stoa.moderation.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import stoa.account.Secrets;
import stoa.text.CountedNoun;

/** Reads the log from its first entry to its last and finds what was altered or taken out. */
public final class LogCheck {
    /** In one round trip, so that a long log is not in memory all at once. */
    private static final int AT_A_TIME = 1_000;

    private final Handle sql;
    private final List<String> faults = new ArrayList<>();
    private long entries;
    private long lastId;
    private String seal = "";

    private LogCheck(Handle sql) {
        this.sql = sql;
    }

    /**
     * What was found.
     *
     * @param entries how many there are
     * @param faults one sentence each, in the order of the log; empty where everything is as it was recorded
     * @param sealed false where all of it is from before there were seals, and the next start will seal it
     */
    public record Result(long entries, List<String> faults, boolean sealed) {}

    /** All of it is read by way of one connection, which may be in a transaction that nobody else's entries come into. */
    public static Result of(Handle sql) {
        LogCheck check = new LogCheck(sql);
        if (check.isFromBeforeSeals()) {
            return new Result(check.number("select count(*) from moderation_log"), List.of(), false);
        }
        check.read();
        check.end();
        return new Result(check.entries, List.copyOf(check.faults), true);
    }

    private boolean isFromBeforeSeals() {
        return lastSeal().isEmpty()
                && number("select entries from log_seal where id = 1") == 0
                && number("select count(*) from moderation_log where seal is null") > 0
                && number("select count(*) from moderation_log where seal is not null") == 0;
    }

    private void read() {
        List<SealedEntry> next = after(0);
        while (!next.isEmpty()) {
            next.forEach(this::look);
            next = after(next.get(next.size() - 1).id());
        }
    }

    private List<SealedEntry> after(long id) {
        return sql.createQuery(SealedEntry.SELECT + "where id > :id order by id limit :count")
                .bind("id", id)
                .bind("count", AT_A_TIME)
                .mapTo(SealedEntry.class)
                .list();
    }

    private void look(SealedEntry entry) {
        entries++;
        if (!entry.saysWhatWasSealed()) {
            faults.add("Entry %d was altered: it says “%s”, and “%s” was sealed."
                    .formatted(entry.id(), entry.asRecorded(), Objects.requireNonNullElse(entry.says(), "nothing")));
        } else if (!Secrets.hash(seal + "\n" + entry.says()).equals(entry.seal())) {
            faults.add(
                    lastId == 0
                            ? "Entry %d does not follow on the beginning of the log: what stood before it is missing."
                                    .formatted(entry.id())
                            : "Entry %d does not follow on entry %d: what stood between them is missing, or one of them was altered with its seal."
                                    .formatted(entry.id(), lastId));
        }
        seal = Objects.requireNonNullElse(entry.seal(), "");
        lastId = entry.id();
    }

    /** The newest entries could be taken out without a trace in those before them; their number is kept apart. */
    private void end() {
        long recorded = number("select entries from log_seal where id = 1");
        if (recorded > entries) {
            faults.add("%s missing: %d were recorded, and %d are there. The last one is entry %d."
                    .formatted(
                            CountedNoun.of(recorded - entries, "entry is", "entries are"), recorded, entries, lastId));
        } else if (recorded < entries) {
            faults.add("%s not recorded: there are %d, and %d were recorded."
                    .formatted(CountedNoun.of(entries - recorded, "entry was", "entries were"), entries, recorded));
        } else if (!seal.equals(lastSeal())) {
            faults.add("Entry %d is not the last one that was recorded.".formatted(lastId));
        }
    }

    private long number(String query) {
        return sql.createQuery(query).mapTo(long.class).one();
    }

    private String lastSeal() {
        return sql.createQuery("select seal from log_seal where id = 1")
                .mapTo(String.class)
                .one();
    }
}
