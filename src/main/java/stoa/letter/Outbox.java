package stoa.letter;

import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Where letters wait to be sent. */
public interface Outbox {
    /** To be called within the transaction that the letter tells of: both are kept, or neither. */
    @SqlUpdate("""
            insert into letter (member_id, kind, address, subject, plain, html, message_id, in_reply_to, unsubscribe,
                written_at, due_at, state)
            values (:memberId, :kind, :address, :subject, :plain, :html, :messageId, :inReplyTo, :unsubscribe,
                :writtenAt, :dueAt, 'WAITING')
            """)
    @GetGeneratedKeys("id")
    long add(@BindMethods NewLetter letter);
}
