package stoa.moderation.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import stoa.account.Member;
import stoa.account.Role;
import stoa.account.Secrets;
import stoa.database.Changes;
import stoa.database.TransactionEnd;

/**
 * The record of all decisions, of roles, and of which staff came in; nothing in it is ever changed. Each entry is sealed
 * with the hash of what it says and of the seal before it: one that is altered or taken out later leaves the seals after it
 * wrong, and {@link LogCheck} finds where.
 */
public interface ModerationLog extends SqlObject {
    /** What it is called where its changes are told. */
    String CHANGE = "log";

    /** What changes with everything that is counted for the report on moderation. */
    String FIGURES = "decisions";

    String SELECT = """
            select l.id, l.at, w.name as actor, l.action, l.comment_id, coalesce(m.name, c.author_name) as author,
                coalesce(c.state = 'VISIBLE', false) as visible, a.id as article_id, a.title as article_title, a.slug,
                s.name as subject, l.role, l.reason, l.detail, l.note, l.seal
            from moderation_log l
            left join member w on w.id = l.member_id
            left join member s on s.id = l.subject_id
            left join comment c on c.id = l.comment_id
            left join member m on m.id = c.member_id
            left join article a on a.id = coalesce(l.article_id, c.article_id)
            """;

    /** At the end of the transaction: from then on until it is committed nobody else can record anything. */
    default void record(NewEntry entry) {
        Changes.announce(getHandle(), FIGURES);
        Changes.announce(getHandle(), CHANGE);
        TransactionEnd.add(
                getHandle(), handle -> handle.attach(ModerationLog.class).append(entry));
    }

    /** Makes it the newest entry, and seals it. */
    default void append(NewEntry entry) {
        String says = entry.says();
        String seal = Secrets.hash(lastSeal() + "\n" + says);
        insert(entry, says, seal);
        sealed(seal);
    }

    /** The seal of the newest entry, empty where there is none; held until the transaction ends. */
    @SqlQuery("select seal from log_seal where id = 1 for update")
    String lastSeal();

    @SqlUpdate("update log_seal set seal = :seal, entries = entries + 1 where id = 1")
    void sealed(@Bind("seal") String seal);

    @SqlUpdate("""
            insert into moderation_log (at, member_id, action, comment_id, article_id, subject_id, role, reason, detail,
                note, says, seal)
            values (:at, :memberId, :action, :commentId, :articleId, :subjectId, :role, :reason, :detail, :note, :says,
                :seal)
            """)
    void insert(@BindMethods NewEntry entry, @Bind("says") String says, @Bind("seal") String seal);

    /**
     * Seals what was recorded before there were seals. To be called within a transaction, by whoever opens the database to
     * record something, before that. Once
     * there is a seal, what has none was tampered with, and stays so that it is found.
     */
    default void sealOld() {
        String seal = lastSeal();
        if (!seal.isEmpty()) {
            return;
        }
        for (SealedEntry entry : unsealed()) {
            String says = entry.asRecorded();
            seal = Secrets.hash(seal + "\n" + says);
            seal(entry.id(), says, seal);
            sealed(seal);
        }
    }

    @SqlQuery(SealedEntry.SELECT + "where seal is null order by id")
    List<SealedEntry> unsealed();

    @SqlUpdate("update moderation_log set says = :says, seal = :seal where id = :id")
    void seal(@Bind("id") long id, @Bind("says") String says, @Bind("seal") String seal);

    /** Given by an administrator, or, where there is none, by whoever has the machine. */
    default void recordRole(Instant at, @Nullable Member by, Member subject, Role role, String note) {
        record(NewEntry.of(at, by == null ? null : by.id(), by == null ? Action.INSTALL : Action.APPOINT)
                .to(subject.id())
                .as(role)
                .because(null, note));
    }

    /** Of those only who can do something to others. */
    default void recordSignIn(Instant at, Member member) {
        if (member.role().includes(Role.MODERATOR)) {
            record(NewEntry.of(at, member.id(), Action.SIGN_IN));
        }
    }

    /** Those with a lower id, newest first. An article that there is none of is not looked for in every entry. */
    default List<LogEntry> find(LogFilter filter, long before, int count) {
        @Nullable Long article = articleId(filter.article()).orElse(null);
        return article == null && !filter.article().isEmpty()
                ? List.of()
                : find(filter.conditions(), filter.order(), filter, article, before, count);
    }

    @SqlQuery("select id from article where slug = :slug")
    Optional<Long> articleId(@Bind("slug") String slug);

    @SqlQuery(SELECT + "where l.id < :before <conditions> order by <order> limit :count")
    List<LogEntry> find(
            @Define("conditions") String conditions,
            @Define("order") String order,
            @BindMethods LogFilter filter,
            @Bind("articleId") @Nullable Long articleId,
            @Bind("before") long before,
            @Bind("count") int count);

    /** Somebody whom the log tells of. */
    record Actor(long id, String name) {}

    /** All of whom there is an entry, by name. */
    @SqlQuery("select id, name from member where id in (select member_id from moderation_log) order by name, id")
    List<Actor> actors();
}
