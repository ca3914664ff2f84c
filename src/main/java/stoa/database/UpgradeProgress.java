package stoa.database;

import java.time.Duration;
import java.util.List;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The progress of an upgrade, in lines of the log: at each step, and every few seconds, how much is done and is left. */
final class UpgradeProgress extends BaseCallback {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeProgress.class);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final List<String> scripts;
    private final UpgradeWork work;
    private final long began = System.nanoTime();
    private long lastLine = began;
    private long done;
    private String script = "";
    private String statement = "";

    UpgradeProgress(List<String> scripts, UpgradeWork work) {
        this.scripts = scripts;
        this.work = work;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE_STATEMENT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        begin(
                context.getMigrationInfo().getScript(),
                UpgradeWork.plain(context.getStatement().getSql()));
    }

    private void begin(String nextScript, String nextStatement) {
        begin(nextScript, nextStatement, work.before(nextScript), "");
    }

    /** One of the pieces of a script, after so many of them. */
    void beginPiece(String itsScript, String sql, long pieces, long ofAll) {
        long before = work.before(itsScript) + work.own(itsScript) * pieces / ofAll;
        begin(itsScript, sql, before, ", piece " + (pieces + 1) + " of " + ofAll);
    }

    private void begin(String nextScript, String nextStatement, long before, String piece) {
        boolean isNewStep = !nextScript.equals(script);
        script = nextScript;
        statement = nextStatement;
        done = Math.max(done, before);
        long now = System.nanoTime();
        if (work.isWorthTelling() && (isNewStep || now - lastLine > BETWEEN_LINES.toNanos())) {
            lastLine = now;
            LOG.info(
                    "Upgrade of the database: step {} of {} ({}){}, {} % done{}",
                    scripts.indexOf(script) + 1,
                    scripts.size(),
                    script,
                    piece,
                    done * 100 / work.total(),
                    timeLeft(Duration.ofNanos(now - began)));
        }
    }

    /** What is left takes as long for its size as what is done; nothing is said as long as that is too little to tell. */
    private String timeLeft(Duration taken) {
        return taken.toSeconds() < 1 || done == 0
                ? ""
                : ", about %.0f s left".formatted(taken.toSeconds() * ((double) work.total() / done - 1));
    }

    /** Where it has come to: the script and the statement that is under way, in one line. */
    String where() {
        return script + ", at “" + statement + "”";
    }
}
