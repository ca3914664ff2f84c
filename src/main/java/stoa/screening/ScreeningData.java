package stoa.screening;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.platform.PersonalData;

/** The personal data of screening: networks that a rule looks out for, by their hashes. */
public interface ScreeningData extends SqlObject, PersonalData {
    @Override
    default List<Export> export() {
        return List.of();
    }

    @Override
    default void forget(Leaver member) {}

    @Override
    default int forgetHashes(Instant made, Instant future, int most) {
        forgetBlocks(made, future);
        return 0;
    }

    @SqlUpdate("delete from network_block where blocked_at < :made or blocked_at > :future")
    void forgetBlocks(@Bind("made") Instant made, @Bind("future") Instant future);
}
