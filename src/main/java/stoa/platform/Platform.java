package stoa.platform;

import java.time.Clock;
import stoa.database.Database;
import stoa.database.Transactions;
import stoa.http.Cookies;
import stoa.pages.Templates;
import stoa.text.Markdown;

/**
 * What every package makes its stores, acts and controllers from.
 *
 * @param pages as HTML, for browsers and for emails
 * @param plain the same emails as plain text
 */
public record Platform(
        Clock clock,
        Database database,
        Cookies cookies,
        Markdown markdown,
        Templates pages,
        stoa.plain.Templates plain) {
    public Platform(Clock clock, Database database, Cookies cookies) {
        this(
                clock,
                database,
                cookies,
                new Markdown(),
                new stoa.pages.StaticTemplates(),
                new stoa.plain.StaticTemplates());
    }

    public <T> T store(Class<T> type) {
        return database.store(type);
    }

    public Transactions transactions() {
        return database.transactions();
    }
}
