package stoa.moderation.log;

import java.time.Instant;
import java.util.Optional;
import stoa.account.Member;
import stoa.account.Role;
import stoa.account.SiteChoice;
import stoa.account.SiteChoices;
import stoa.platform.Platform;

/** The choice of administrators who may read the moderation log. */
public final class LogReadersChoice {
    private static final String NAME = "log-openness";

    private final SiteChoices choices;
    private final ModerationLog log;

    public LogReadersChoice(Platform platform) {
        this.choices = platform.store(SiteChoices.class);
        this.log = platform.store(ModerationLog.class);
    }

    /** What was chosen last, if anything ever was. */
    Optional<SiteChoice> chosen() {
        return choices.named(NAME);
    }

    /** Nobody's decisions are told to everyone before somebody has said so. */
    LogReaders now() {
        return chosen().map(SiteChoice::choice).map(LogReaders::valueOf).orElse(LogReaders.CLOSED);
    }

    /** Whom one has to be to read it. */
    public Role reader() {
        return now().isOpen() ? Role.VISITOR : Role.MODERATOR;
    }

    /** To be called within a transaction. Whoever kept a page of the log hears of it, as of every new entry. */
    void choose(LogReaders openness, Member administrator, Instant now) {
        if (openness != now()) {
            choices.choose(NAME, openness.name(), administrator.id(), now);
            log.record(NewEntry.of(now, administrator.id(), Action.SWITCH).saying(openness.words()));
        }
    }
}
