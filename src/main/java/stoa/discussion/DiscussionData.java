package stoa.discussion;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;
import stoa.platform.PersonalData;

/** The personal data of articles and comments. */
public interface DiscussionData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of(
                new Export("articles", """
                        select slug, title, summary, notice, body, posted_at, updated_at
                        from article where author_id = :member order by posted_at
                        """),
                new Export("earlier-texts-of-my-comments", """
                        select v.comment_id, v.written_at, v.body
                        from comment_version v join comment c on c.id = v.comment_id
                        where c.member_id = :member order by v.id
                        """),
                new Export("thanks-i-gave", """
                        select comment_id, thanked_at from thanks where member_id = :member order by thanked_at
                        """));
    }

    /** Articles that the member has written or commented on are held already, in order. */
    @Override
    default void forget(Leaver member) {
        if (member.removesComments()) {
            countWithout(member.id());
            deleteComments(member.id(), member.at());
        }
        eraseDeleted(member.id());
        nameComments(member.id(), member.name());
        getHandle().attach(Thanks.class).uncountAllOf(member.id());
        forgetWhoHid(member.id());
        nameArticles(member.id(), member.name());
        Changes.announce(getHandle(), Articles.LIST);
    }

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
        erase(memberId);
    }

    @SqlUpdate("""
            delete from comment_version
            where comment_id in (select id from comment where member_id = :member and state = 'DELETED')
            """)
    void forgetEarlierTexts(@Bind("member") long memberId);

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

    @Override
    @SqlUpdate("""
            update comment set visitor = null, network = null
            where id in (
                select id from comment where visitor is not null and (posted_at < :made or posted_at > :future)
                order by visitor, posted_at limit :most)
            """)
    int forgetHashes(@Bind("made") Instant made, @Bind("future") Instant future, @Bind("most") int most);
}
