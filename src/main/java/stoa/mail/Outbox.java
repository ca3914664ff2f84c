package stoa.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;

/** The outbox, where emails wait to be sent. */
public interface Outbox extends SqlObject {
    /** What it is called where its changes are told. */
    String CHANGE = "letters";

    /** A letter that is done with says nothing to anyone any more. */
    String EMPTIED = "address = '', subject = '', plain = '', html = '', in_reply_to = null, unsubscribe = null";

    /** To be called within the transaction that the letter tells of: both are kept, or neither. */
    default long add(NewEmail letter) {
        long id = insert(letter);
        Changes.announce(getHandle(), CHANGE);
        return id;
    }

    @SqlUpdate("""
            insert into letter (member_id, kind, address, subject, plain, html, message_id, in_reply_to, unsubscribe,
                written_at, due_at, state)
            values (:memberId, :kind, :address, :subject, :plain, :html, :messageId, :inReplyTo, :unsubscribe,
                :writtenAt, :dueAt, 'WAITING')
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods NewEmail letter);

    /** Takes back a letter that nobody has begun to send. */
    @SqlUpdate("delete from letter where id = :id and state = 'WAITING'")
    void remove(@Bind("id") long id);

    @SqlQuery("""
            select id from letter where state = 'WAITING' and due_at <= :now
            order by state, due_at, id limit :count
            """)
    List<Long> due(@Bind("now") Instant now, @Bind("count") int count);

    /** Takes it for one node until a time; answers with 0 where another was first. */
    @SqlUpdate("""
            update letter set state = 'SENDING', claimed_until = :until, tries = tries + 1
            where id = :id and state = 'WAITING'
            """)
    int claim(@Bind("id") long id, @Bind("until") Instant until);

    /** Answers with 0 where the claim has run out and the letter was taken back meanwhile. */
    @SqlUpdate("""
            update letter set claimed_until = :until
            where id = :id and state = 'SENDING' and claimed_until = :claim
            """)
    int renew(@Bind("id") long id, @Bind("claim") Instant claim, @Bind("until") Instant until);

    @SqlUpdate("""
            update letter set state = 'WAITING', claimed_until = null
            where state = 'SENDING' and claimed_until < :now
            """)
    int takeBack(@Bind("now") Instant now);

    @SqlQuery("""
            select id, kind, address, subject, plain, html, message_id, in_reply_to, unsubscribe, written_at, tries
            from letter where id = :id
            """)
    Optional<Email> letter(@Bind("id") long id);

    @SqlUpdate("update letter set state = 'SENT', claimed_until = null, " + EMPTIED + " where id = :id")
    void sent(@Bind("id") long id);

    @SqlUpdate("update letter set state = 'WAITING', claimed_until = null, due_at = :due where id = :id")
    void tryAgain(@Bind("id") long id, @Bind("due") Instant due);

    @SqlUpdate("""
            update letter set due_at = :latest
            where state = 'WAITING' and due_at > :latest and tries between :least and :most
            """)
    void dueBy(@Bind("least") int leastTries, @Bind("most") int mostTries, @Bind("latest") Instant latest);

    /** It is given up so long after it was written, which is now at the latest. */
    @SqlUpdate("update letter set written_at = :now where state = 'WAITING' and written_at > :now")
    void writtenBy(@Bind("now") Instant now);

    @SqlUpdate("update letter set claimed_until = :latest where state = 'SENDING' and claimed_until > :latest")
    void claimedBy(@Bind("latest") Instant latest);

    @SqlUpdate("update letter set state = 'GIVEN_UP', claimed_until = null, " + EMPTIED + " where id = :id")
    void giveUp(@Bind("id") long id);

    @SqlUpdate("update letter set state = 'GIVEN_UP', " + EMPTIED + """
             where state = 'WAITING' and written_at < :before
            """)
    int giveUpOlder(@Bind("before") Instant before);

    @SqlUpdate("delete from letter where state in ('SENT', 'GIVEN_UP') and due_at < :before")
    int forgetOlder(@Bind("before") Instant before);

    @SqlQuery("select count(*) from letter where state = 'WAITING'")
    long waiting();

    @SqlQuery("""
            select (select count(*) from letter where state = 'WAITING') as waiting,
                (select count(*) from letter where state = 'GIVEN_UP') as given_up
            """)
    Backlog backlog();
}
