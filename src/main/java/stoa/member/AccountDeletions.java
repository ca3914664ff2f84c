package stoa.member;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.account.Member;
import stoa.account.Members;
import stoa.database.Changes;
import stoa.discussion.Articles;

/**
 * The writes of an account deletion. Whatever refers to the row of the member goes with it or forgets it (see the
 * migrations); here is what takes more than that.
 */
public interface AccountDeletions extends SqlObject {
    @SqlQuery("""
            select
                (select count(*) from comment where member_id = :member and state = 'VISIBLE') as comments,
                (select count(*) from comment c where c.member_id = :member and c.state = 'VISIBLE' and exists (
                    select 1 from comment r
                    where r.parent_id = c.id and r.article_id = c.article_id and r.branch = c.branch
                        and r.state = 'VISIBLE' and coalesce(r.member_id, 0) <> :member)) as answered,
                (select count(*) from comment where member_id = :member and state in ('HIDDEN', 'HELD')) as hidden,
                (select count(*) from article where author_id = :member) as articles
            """)
    AccountContent content(@Bind("member") long memberId);

    /**
     * Those that the member has written or commented on. Whoever posts holds an article first and then tells members of it,
     * so this must be done so, too.
     */
    @SqlQuery("""
            select id from article
            where author_id = :member or id in (select article_id from comment where member_id = :member)
            order by id for update
            """)
    List<Long> lockArticles(@Bind("member") long memberId);

    @SqlUpdate("""
            update article set comment_count = comment_count - (
                select count(*) from comment c
                where c.member_id = :member and c.state = 'VISIBLE' and c.article_id = article.id)
            where id in (select article_id from comment where member_id = :member and state = 'VISIBLE')
            """)
    void countWithout(@Bind("member") long memberId);

    @SqlUpdate("""
            update comment set state = 'DELETED', hidden_at = :at, hidden_by = null, reason = null, note = null
            where member_id = :member and state <> 'DELETED'
            """)
    void deleteComments(@Bind("member") long memberId, @Bind("at") Instant at);

    /** A deleted comment keeps its place and nothing else. */
    default void eraseDeleted(long memberId) {
        forgetEarlierTexts(memberId);
        forgetThanks(memberId);
        closeMatters(memberId);
        erase(memberId);
    }

    @SqlUpdate("""
            delete from comment_version
            where comment_id in (select id from comment where member_id = :member and state = 'DELETED')
            """)
    void forgetEarlierTexts(@Bind("member") long memberId);

    /** Nobody has to decide about what is not there any more. */
    @SqlUpdate("""
            delete from matter
            where comment_id in (select id from comment where member_id = :member and state = 'DELETED')
            """)
    void closeMatters(@Bind("member") long memberId);

    @SqlUpdate("""
            delete from thanks
            where comment_id in (select id from comment where member_id = :member and state = 'DELETED')
            """)
    void forgetThanks(@Bind("member") long memberId);

    @SqlUpdate("""
            update comment set body = '-', body_html = '', edited_at = null, edits = 0, thanks = 0
            where member_id = :member and state = 'DELETED'
            """)
    void erase(@Bind("member") long memberId);

    @SqlUpdate("""
            update comment set author_name = :name, member_id = null, visitor = null, network = null
            where member_id = :member
            """)
    void nameComments(@Bind("member") long memberId, @Bind("name") String name);

    @SqlUpdate("update comment set hidden_by = null where hidden_by = :member")
    void forgetWhoHid(@Bind("member") long memberId);

    @SqlUpdate("update article set author_name = :name, author_id = null where author_id = :member")
    void nameArticles(@Bind("member") long memberId, @Bind("name") String name);

    /** What was sent to the member's address without being theirs, such as letters that anyone can ask for. */
    default void forgetAddress(String email) {
        forgetKeysTo(email);
        forgetLettersTo(email);
    }

    @SqlUpdate("delete from one_time_key where email = :email")
    void forgetKeysTo(@Bind("email") String email);

    @SqlUpdate("delete from letter where address = :email")
    void forgetLettersTo(@Bind("email") String email);

    /** What the member typed to report something or to appeal; that it happened stays, for the books. */
    default void emptyComplaints(long memberId) {
        emptyReports(memberId);
        emptyAppeals(memberId);
    }

    @SqlUpdate("update report set words = '', name = '', email = '', reporter = null where member_id = :member")
    void emptyReports(@Bind("member") long memberId);

    @SqlUpdate("""
            update appeal set words = '' where decision_id in (select id from decision where member_id = :member)
            """)
    void emptyAppeals(@Bind("member") long memberId);

    /** And with it whatever is only theirs. */
    default void delete(long memberId) {
        emptyComplaints(memberId);
        deleteRow(memberId);
        Changes.takeAway(getHandle());
        Changes.announce(getHandle(), Member.changeName(memberId));
        Changes.announce(getHandle(), Members.SHOWN);
        Changes.announce(getHandle(), Articles.LIST);
    }

    @SqlUpdate("delete from member where id = :member")
    void deleteRow(@Bind("member") long memberId);
}
