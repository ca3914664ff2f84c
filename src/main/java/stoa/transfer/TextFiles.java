package stoa.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** Brings in pages saved as plain text, a file at a time. */
final class TextFiles {
    private final ImportTargets targets;
    private final ZoneId zone;
    private final ImportLog importLog;

    TextFiles(ImportTargets targets, ZoneId zone, ImportLog importLog) {
        this.targets = targets;
        this.zone = zone;
        this.importLog = importLog;
    }

    void bringIn(Path file) throws Exception {
        TextPage page;
        try {
            page = TextPageReader.read(Utf8.read(file));
        } catch (UnreadableException e) {
            importLog.note(account -> refuse(file, e, account));
            return;
        }
        Instant saved = saved(file);
        importLog.whole(account -> new TextPageIntake(targets, zone, file.toString(), account).take(page, saved));
    }

    private static void refuse(Path file, UnreadableException e, Reconciliation account) {
        account.articles().read();
        account.articles().refused(new Place(file.toString(), e.line()), e.reason());
    }

    private static Instant saved(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }
}
