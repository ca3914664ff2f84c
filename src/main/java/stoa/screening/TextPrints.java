package stoa.screening;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What texts are like, as numbers that texts like them share; of the last 30 days. */
public interface TextPrints extends SqlObject {
    /** Read backwards from the index, in whose order the columns are named: however often a text was sent, few are looked at. */
    String SHARING = """
            (select p.comment_id from text_print p join comment c on c.id = p.comment_id
            where p.print = ? and c.posted_at <= ? order by p.print desc, p.comment_id desc limit ?)
            """;

    /**
     * Comments with one of the numbers, posted no later than that, newest first: of each number at most so many. Not by a list in
     * {@code in (…)}: H2 2.4.240 goes on where it stopped when a query with one that ended early is asked again.
     */
    default List<Long> sharing(List<Long> prints, Instant at, int count) {
        if (prints.isEmpty()) {
            return List.of();
        }
        String all = String.join("union all ", Collections.nCopies(prints.size(), SHARING));
        // a union by itself would be read anew each time
        Query query = getHandle().createQuery("select distinct comment_id from (" + all + ") shared");
        int place = 0;
        for (long print : prints) {
            query.bind(place++, print).bind(place++, at).bind(place++, count);
        }
        return query.mapTo(Long.class).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @SqlQuery("select print from text_print where comment_id = :comment")
    List<Long> of(@Bind("comment") long commentId);

    @SqlBatch("insert into text_print (print, comment_id) values (:print, :comment) on conflict do nothing")
    void keep(@Bind("comment") long commentId, @Bind("print") List<Long> prints);

    /**
     * Comments posted before then, or in a future that a clock was set back from, among those whose texts have been
     * remembered for longest: of at most so many numbers.
     * They are read before anything is forgotten, for H2 asks anew for each row that goes what it is to be compared to.
     */
    @SqlQuery("""
            select id from comment
            where (posted_at < :before or posted_at > :future)
                and id in (select comment_id from text_print order by comment_id limit :numbers)
            """)
    List<Long> outdated(@Bind("before") Instant before, @Bind("future") Instant future, @Bind("numbers") int numbers);

    @SqlBatch("delete from text_print where comment_id = :comment")
    void forget(@Bind("comment") List<Long> commentIds);
}
