package stoa.moderation.queue;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import stoa.account.Member;
import stoa.account.Visit;
import stoa.discussion.Scopes;
import stoa.moderation.transparency.Transparency;
import stoa.platform.Platform;

/** The news of the desk: what moderators should know beside what waits for them. */
final class DeskNews {
    private final Desk desk;
    private final Scopes scopes;
    private final Supplier<List<String>> letters;
    private final Transparency transparency;
    private final Clock clock;

    /** The supplier tells what staff should know about letters. */
    DeskNews(Platform platform, Supplier<List<String>> letters, Transparency transparency) {
        this.desk = platform.store(Desk.class);
        this.scopes = platform.store(Scopes.class);
        this.letters = letters;
        this.transparency = transparency;
        this.clock = platform.clock();
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
