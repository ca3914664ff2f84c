package stoa.regulation;

import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;
import stoa.text.SafeHtml;

/** The publisher, of whom there is one. */
public interface Publishers extends SqlObject {
    /** What the publisher's words are called where their changes are told. */
    String WORDS = "publisher";

    @SqlQuery("""
            select p.name, p.reader_email, p.reader_way, p.authority_email, p.languages, p.representative, p.terms,
                p.terms_html, p.with_house_terms, m.name as saved_by, p.saved_at
            from publisher p left join member m on m.id = p.saved_by
            """)
    Publisher read();

    /** As it is now, kept from changes by others until the transaction ends. */
    default Publisher locked() {
        lock();
        return read();
    }

    @SqlQuery("select id from publisher for update")
    int lock();

    default void save(PublisherForm form, SafeHtml termsHtml, long memberId, Instant now) {
        update(form, termsHtml, memberId, now);
        Changes.announce(getHandle(), WORDS);
    }

    @SqlUpdate("""
            update publisher
            set name = :name, reader_email = :readerEmail, reader_way = :readerWay, authority_email = :authorityEmail,
                languages = :languages, representative = :representative, terms = :terms, terms_html = :html,
                with_house_terms = :withHouseTerms, saved_by = :member, saved_at = :now
            """)
    void update(
            @BindMethods PublisherForm form,
            @Bind("html") SafeHtml termsHtml,
            @Bind("member") long memberId,
            @Bind("now") Instant now);
}
