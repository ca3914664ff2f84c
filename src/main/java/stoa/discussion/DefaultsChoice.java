package stoa.discussion;

import java.time.Instant;
import stoa.account.Member;
import stoa.account.SiteChoice;
import stoa.account.SiteChoices;

/** What administrators have chosen for the comments on new articles. */
public final class DefaultsChoice {
    private static final String NAME = "conversation";

    private final SiteChoices choices;

    DefaultsChoice(SiteChoices choices) {
        this.choices = choices;
    }

    public Defaults get() {
        return choices.named(NAME).map(SiteChoice::choice).map(Defaults::read).orElse(Defaults.FIRST);
    }

    /** To be called within a transaction. */
    public void choose(Defaults defaults, Member administrator, Instant now) {
        choices.choose(NAME, defaults.written(), administrator.id(), now);
    }
}
