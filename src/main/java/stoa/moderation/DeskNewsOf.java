package stoa.moderation;

import java.util.List;
import java.util.function.Supplier;
import stoa.account.Member;
import stoa.account.Visit;

/** Gathers what moderators should know beside what waits for them. */
public final class DeskNewsOf {
    private final Desk desk;
    private final Scopes scopes;
    private final Supplier<List<String>> letters;

    /** The last tells what staff should know about letters. */
    public DeskNewsOf(Desk desk, Scopes scopes, Supplier<List<String>> letters) {
        this.desk = desk;
        this.scopes = scopes;
        this.letters = letters;
    }

    DeskPage.DeskNews of(Visit visit) {
        List<String> tags = visit.signedIn()
                .map(Member::id)
                .map(scopes::tags)
                .filter(any -> !visit.administers())
                .orElse(List.of());
        return new DeskPage.DeskNews(letters.get(), desk.lastChecked().orElse(null), tags);
    }
}
