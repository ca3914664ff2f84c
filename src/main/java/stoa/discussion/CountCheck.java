package stoa.discussion;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Compares what is counted once and kept with what is there: comments and branches of articles, thanks, answers. */
public final class CountCheck {
    /** Each finds the ids of what is wrong, and says what that is. */
    private enum Count {
        COMMENTS("comment_count of the article %d is not the number of its comments that are to be seen", """
                select a.id from article a where a.comment_count <>
                    (select count(*) from comment c where c.article_id = a.id and c.state = 'VISIBLE')
                """),
        BRANCHES("branch_count of the article %d is less than the number of a branch that is there", """
                select a.id from article a where a.branch_count <
                    (select coalesce(max(c.branch), 0) from comment c where c.article_id = a.id)
                """),
        THANKS("thanks of the comment %d are not as many as there are members who thank", """
                select c.id from comment c where c.thanks <> (select count(*) from thanks t where t.comment_id = c.id)
                """),
        ANSWERS("the comment %d answers one of another article or branch", """
                select c.id from comment c join comment p on p.id = c.parent_id
                where p.article_id <> c.article_id or p.branch <> c.branch
                """);

        private final String fault;
        private final String query;

        Count(String fault, String query) {
            this.fault = fault;
            this.query = query;
        }
    }

    /** Of each kind; more would say no more. */
    private static final int MOST = 20;

    private CountCheck() {}

    /** One sentence each. */
    public static List<String> faults(Handle sql) {
        List<String> faults = new ArrayList<>();
        for (Count count : Count.values()) {
            sql.createQuery(count.query + " order by 1 limit " + MOST)
                    .mapTo(long.class)
                    .forEach(id -> faults.add("Wrong: " + count.fault.formatted(id) + "."));
        }
        return faults;
    }
}
