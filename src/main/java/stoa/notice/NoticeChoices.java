package stoa.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Locks;

/** What members have chosen; what they have not is as usual. */
public interface NoticeChoices extends SqlObject {
    /** A choice as it is kept. */
    record Kept(NoticeChoice kind, boolean chosen) {}

    /** Someone whose digest is due, and since when. */
    record DueDigest(long memberId, Instant lastAt) {}

    /** Those that are on. */
    default Set<NoticeChoice> of(long memberId) {
        Set<NoticeChoice> on = EnumSet.noneOf(NoticeChoice.class);
        Arrays.stream(NoticeChoice.values()).filter(NoticeChoice::isUsual).forEach(on::add);
        for (Kept kept : kept(memberId)) {
            if (kept.chosen()) {
                on.add(kept.kind());
            } else {
                on.remove(kept.kind());
            }
        }
        return on;
    }

    @SqlQuery("select kind, chosen from letter_choice where member_id = :member")
    List<Kept> kept(@Bind("member") long memberId);

    /** Turns these on and all others off. */
    default void keep(long memberId, Set<NoticeChoice> on, Instant now) {
        // of two at the same time, not some of the one's and some of the other's
        Locks.take(getHandle(), "letter choices of " + memberId);
        for (NoticeChoice kind : NoticeChoice.values()) {
            note(memberId, kind, kind.isUsual(), now);
            if (on.contains(kind)) {
                turnOn(memberId, kind, now);
            } else {
                turnOff(memberId, kind, now);
            }
        }
    }

    /** Letters of the kind end, also where nothing was chosen before. */
    default void stop(long memberId, NoticeChoice kind, Instant now) {
        note(memberId, kind, kind.isUsual(), now);
        turnOff(memberId, kind, now);
    }

    /** Nothing changes where it is noted already, or where there is no such member any more. */
    @SqlUpdate("""
            insert into letter_choice (member_id, kind, chosen, last_at)
            select id, cast(:kind as varchar(20)), cast(:chosen as boolean), cast(:now as timestamp(6) with time zone)
            from member where id = :member
            on conflict do nothing
            """)
    void note(
            @Bind("member") long memberId,
            @Bind("kind") NoticeChoice kind,
            @Bind("chosen") boolean chosen,
            @Bind("now") Instant now);

    @SqlUpdate("""
            update letter_choice set chosen = true, last_at = :now
            where member_id = :member and kind = :kind and not chosen
            """)
    void turnOn(@Bind("member") long memberId, @Bind("kind") NoticeChoice kind, @Bind("now") Instant now);

    @SqlUpdate("""
            update letter_choice set chosen = false, last_at = :now
            where member_id = :member and kind = :kind and chosen
            """)
    void turnOff(@Bind("member") long memberId, @Bind("kind") NoticeChoice kind, @Bind("now") Instant now);

    /** Empty where the member wants no letters of the kind, or has shown no address that they reach. */
    default Optional<Recipient> recipient(long memberId, NoticeChoice kind) {
        return recipient(memberId, kind, kind.isUsual());
    }

    @SqlQuery("""
            select m.id, m.name, m.email from member m
            left join letter_choice k on k.member_id = m.id and k.kind = :kind
            where m.id = :member and m.email is not null and m.confirmed_at is not null
                and coalesce(k.chosen, cast(:usual as boolean))
            """)
    Optional<Recipient> recipient(
            @Bind("member") long memberId, @Bind("kind") NoticeChoice kind, @Bind("usual") boolean usual);

    /** Those who got no email, or began to want one, before then. */
    @SqlQuery("""
            select member_id, last_at from letter_choice
            where kind = 'DIGEST' and chosen and last_at <= :before
            order by last_at, member_id limit :count
            """)
    List<DueDigest> dueDigests(@Bind("before") Instant before, @Bind("count") int count);

    /** The next week begins now at the latest. */
    @SqlUpdate("update letter_choice set last_at = :now where kind = 'DIGEST' and last_at > :now")
    void lastBy(@Bind("now") Instant now);

    /** Answers with 0 where another node was first. */
    @SqlUpdate("""
            update letter_choice set last_at = :now
            where member_id = :member and kind = 'DIGEST' and chosen and last_at = :last
            """)
    int takeDigest(@Bind("member") long memberId, @Bind("last") Instant last, @Bind("now") Instant now);
}
