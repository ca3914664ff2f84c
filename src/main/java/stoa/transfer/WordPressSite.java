package stoa.transfer;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stoa.database.Database;

/** Brings in what a WordPress site has exported, an item at a time. */
final class WordPressSite {
    private static final int LONGEST_SOURCE = 200;

    private final Database database;
    private final ImportLog importLog;
    private final Progress progress;
    private @Nullable WordPressArticles articles;

    WordPressSite(Database database, ImportLog importLog, Progress progress) {
        this.database = database;
        this.importLog = importLog;
        this.progress = progress;
    }

    void bringIn(Path path) throws Exception {
        try (WordPressFile file = new WordPressFile(path)) {
            for (Optional<Entry> item = file.nextItem(); item.isPresent(); item = file.nextItem()) {
                bringIn(item.get(), file, path.toString());
                progress.at(file.position(), importLog.total().entries());
            }
        }
    }

    private void bringIn(Entry item, WordPressFile file, String path) throws Exception {
        Optional<String> leftOut = WordPressArticles.leftOut(item);
        if (leftOut.isPresent()) {
            importLog.note(account -> {
                account.articles().read();
                account.articles().leftOut(leftOut.get());
                WordPressArticles.leaveOutComments(file, account, "under an item that was left out");
            });
            return;
        }
        if (articles == null) {
            String address = address(file, item);
            articles = new WordPressArticles(new ImportTargets(database, source(address)), file, path, address);
        }
        WordPressArticles known = articles;
        importLog.whole(account ->
                known.bringIn(item, account, progress, importLog.total().entries()));
    }

    /** Of the site; of one site among several in a network, its own, as each counts its posts from 1. */
    private static String address(WordPressFile file, Entry item) throws UnreadableException {
        return Stream.of("wp:base_blog_url", "wp:base_site_url", "link")
                .map(file::site)
                .filter(address -> !address.isBlank())
                .findFirst()
                .orElseThrow(() -> new UnreadableException(
                        item.line(),
                        "The export does not say, in <wp:base_blog_url>, which site it is from. Add that."));
    }

    /** The same before and after a site moves to https. */
    private static String source(String address) {
        String site =
                address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/+$", "");
        return "wordpress " + (site.length() > LONGEST_SOURCE ? Fingerprint.of(site) : site);
    }
}
