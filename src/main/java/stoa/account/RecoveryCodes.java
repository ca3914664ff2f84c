package stoa.account;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Locks;

/** The recovery codes that are left, by their hashes. */
public interface RecoveryCodes extends SqlObject {
    /** In place of those the member has; answers with the codes, which nobody can know again. */
    default List<String> renew(long memberId) {
        // of two at the same time, neither would see the codes of the other
        Locks.take(getHandle(), "recovery codes of " + memberId);
        List<String> codes = RecoveryCode.make();
        removeAll(memberId);
        add(memberId, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    @SqlBatch("insert into recovery_code (code_hash, member_id) values (:hash, :member)")
    void add(@Bind("member") long memberId, @Bind("hash") List<String> hashes);

    /** 1 where it was one of the member's; it is none any more. */
    @SqlUpdate("delete from recovery_code where code_hash = :hash and member_id = :member")
    int use(@Bind("member") long memberId, @Bind("hash") String hash);

    @SqlQuery("select count(*) from recovery_code where member_id = :member")
    int left(@Bind("member") long memberId);

    @SqlUpdate("delete from recovery_code where member_id = :member")
    void removeAll(@Bind("member") long memberId);
}
