package stoa.moderation;

import java.time.Instant;
import java.util.function.Supplier;
import stoa.account.Member;
import stoa.account.SiteChoice;
import stoa.account.SiteChoices;
import stoa.discussion.Defaults;

/** What administrators have chosen for the comments on new articles. */
public final class DefaultsChoice implements Supplier<Defaults> {
    private static final String NAME = "conversation";

    private final SiteChoices choices;

    public DefaultsChoice(SiteChoices choices) {
        this.choices = choices;
    }

    @Override
    public Defaults get() {
        return choices.named(NAME).map(SiteChoice::choice).map(Defaults::read).orElse(Defaults.FIRST);
    }

    /** To be called within a transaction. */
    void choose(Defaults defaults, Member administrator, Instant now) {
        choices.choose(NAME, defaults.written(), administrator.id(), now);
    }
}
