package stoa.moderation;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.discussion.Scopes;

/** The news of the desk: what moderators should know beside what waits for them. */
public final class DeskNews {
    private final Desk desk;
    private final Scopes scopes;
    private final Supplier<List<String>> letters;
    private final Transparency transparency;
    private final Clock clock;

    /** The supplier tells what staff should know about letters. */
    public DeskNews(Desk desk, Scopes scopes, Supplier<List<String>> letters, Transparency transparency, Clock clock) {
        this.desk = desk;
        this.scopes = scopes;
        this.letters = letters;
        this.transparency = transparency;
        this.clock = clock;
    }

    DeskPage.DeskNews of(Visit visit) {
        List<String> tags = visit.signedIn()
                .map(Member::id)
                .map(scopes::tags)
                .filter(any -> !visit.administers())
                .orElse(List.of());
        return new DeskPage.DeskNews(
                letters.get(), desk.lastChecked().orElse(null), tags, transparency.recent(clock.instant()));
    }
}
