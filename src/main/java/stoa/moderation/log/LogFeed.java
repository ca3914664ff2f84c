package stoa.moderation.log;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import stoa.account.Site;
import stoa.text.AtomWriter;

/** The log as everyone may read it, as an Atom feed. */
final class LogFeed {
    private final String site;
    private final String host;
    private final Function<LogEntry, JteModel> sentence;

    /** The function writes an entry as a sentence of HTML. */
    LogFeed(URI site, Function<LogEntry, JteModel> sentence) {
        this.site = site.toString().replaceAll("/$", "");
        this.host = site.getHost();
        this.sentence = sentence;
    }

    /** Newest first; {@code filter} says which ones, so that its addresses are those of the feed. */
    byte[] of(List<LogEntry> entries, LogFilter filter, Instant now) {
        try {
            AtomWriter feed = new AtomWriter(site, host);
            feed.write("title", "Log of decisions · " + Site.NAME);
            feed.write("id", site + filter.path(LogPage.FEED));
            feed.write("updated", entries.isEmpty() ? now : entries.get(0).at());
            feed.link("alternate", filter.path(LogPage.PATH));
            feed.link("self", filter.path(LogPage.FEED));
            feed.begin("author");
            feed.write("name", Site.NAME);
            feed.end();
            for (LogEntry entry : entries) {
                write(feed, entry);
            }
            return feed.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(AtomWriter feed, LogEntry entry) throws XMLStreamException {
        feed.begin("entry");
        String title = entry.articleTitle();
        feed.write("title", entry.action().label() + (title == null ? "" : ": " + title));
        feed.writeId("log", entry.id(), entry.at());
        feed.write("updated", entry.at());
        feed.link("alternate", entry.path());
        feed.writeHtml(sentence.apply(entry).render().strip());
        feed.end();
    }
}
