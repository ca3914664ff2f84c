package stoa.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of the schema that a database has taken, as Flyway noted them, compared with those that this Stoa knows. */
public final class SchemaHistory {
    /** The first row says that the table was made, and has no positive rank. */
    private static final String TAKEN = "select \"script\", \"checksum\", \"success\", \"installed_by\""
            + " from \"flyway_schema_history\" where \"installed_rank\" > 0 order by \"installed_rank\"";

    private final List<Step> taken;

    private record Step(String script, int checksum, boolean success, String installedBy) {
        int version() {
            return Migrations.version(script);
        }
    }

    private SchemaHistory(List<Step> taken) {
        this.taken = taken;
    }

    /** Empty where there is none yet, or where that cannot be told: what is wrong then is for Flyway to say. */
    public static Optional<SchemaHistory> read(Connection connection) {
        List<Step> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet step = statement.executeQuery(TAKEN)) {
            while (step.next()) {
                steps.add(new Step(step.getString(1), step.getInt(2), step.getBoolean(3), step.getString(4)));
            }
            return Optional.of(new SchemaHistory(steps));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** The scripts that are to be taken still, in order. */
    public List<String> pending() {
        Set<String> scripts = taken.stream().map(Step::script).collect(Collectors.toSet());
        return Migrations.SCRIPTS.stream()
                .filter(script -> !scripts.contains(script))
                .toList();
    }

    /** Throws {@link DatabaseUnusableException} where what this Stoa would do with the database is not what it was made for. */
    public void mustBeKnown() {
        refuseNewer();
        refuseUnfinished();
        refuseOthers();
        refuseGaps(pending());
    }

    private void refuseNewer() {
        if (newest() <= Migrations.newest()) {
            return;
        }
        String needed = ProgramVersion.noted(taken.get(taken.size() - 1).installedBy())
                .map(version -> "The jar of " + version + ", or a newer one, is needed.")
                .orElse("The jar of a newer Stoa is needed.");
        throw new DatabaseUnusableException(
                "The database has the schema V%d, and %s knows none newer than V%d. Nothing was changed. %s"
                        .formatted(newest(), ProgramVersion.current(), Migrations.newest(), needed));
    }

    private int newest() {
        return taken.stream().mapToInt(Step::version).max().orElse(0);
    }

    /** Only a Stoa that upgraded the file itself, and was stopped meanwhile, has left such a note. */
    private void refuseUnfinished() {
        taken.stream().filter(step -> !step.success()).findFirst().ifPresent(step -> {
            throw new DatabaseUnusableException(
                    "The upgrade of the database to V%d (%s) was cut off, by a Stoa that could not go on from there."
                                    .formatted(step.version(), step.script())
                            + " Nothing was changed. Restore the backup from before it.");
        });
    }

    private void refuseOthers() {
        for (Step step : taken) {
            if (!Migrations.SCRIPTS.contains(step.script())) {
                throw new DatabaseUnusableException(
                        ("The database has taken V%d (%s), which %s does not know. Nothing was changed."
                                        + " Use the Stoa that wrote the database.")
                                .formatted(step.version(), step.script(), ProgramVersion.current()));
            }
            if (Migrations.checksum(step.script()) != step.checksum()) {
                throw new DatabaseUnusableException(
                        ("V%d (%s) is not what it was when the database took it. Nothing was changed."
                                        + " Use the Stoa that wrote the database, or a jar that nobody altered.")
                                .formatted(step.version(), step.script()));
            }
        }
    }

    /** Steps are taken in order; one that was left out would be taken by nobody. */
    private void refuseGaps(List<String> pending) {
        if (!pending.isEmpty() && Migrations.version(pending.get(0)) < newest()) {
            throw new DatabaseUnusableException(
                    ("The database has the schema V%d, but never took V%d (%s): a Stoa that was never released"
                                    + " wrote it. Nothing was changed. Restore a backup.")
                            .formatted(newest(), Migrations.version(pending.get(0)), pending.get(0)));
        }
    }
}
