package stoa.discussion;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows of comments that come in numbers. JDBI would find out for each value of each row how to bind it. */
final class CommentRows {
    private static final String INSERT = """
            insert into comment (id, article_id, parent_id, branch, member_id, author_name, body, body_html, posted_at,
                visitor, network, state, reason, hidden_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private CommentRows() {}

    /** Each with the id, and in the branch, of the same place in the lists. */
    static void insert(Handle handle, List<Long> ids, List<NewComment> comments, List<Integer> branches)
            throws SQLException {
        try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
            for (int i = 0; i < comments.size(); i++) {
                insert.setLong(1, ids.get(i));
                insert.setInt(4, branches.get(i));
                bind(insert, comments.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, NewComment comment) throws SQLException {
        insert.setLong(2, comment.articleId());
        insert.setObject(3, comment.parentId(), Types.BIGINT);
        insert.setObject(5, comment.memberId(), Types.BIGINT);
        insert.setString(6, comment.authorName());
        insert.setString(7, comment.body());
        insert.setString(8, comment.html().toString());
        bind(insert, 9, comment.postedAt());
        insert.setString(10, comment.visitor());
        insert.setString(11, comment.network());
        insert.setString(12, comment.state().name());
        insert.setString(13, comment.reason() == null ? null : comment.reason().name());
        bind(insert, 14, comment.hiddenAt());
    }

    private static void bind(PreparedStatement insert, int place, @Nullable Instant at) throws SQLException {
        insert.setObject(place, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
