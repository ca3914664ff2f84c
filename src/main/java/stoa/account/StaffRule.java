package stoa.account;

import java.time.Clock;
import java.util.Optional;

/** Whether moderators and administrators need more than a password to use their powers. */
public final class StaffRule {
    private static final String NAME = "staff-second-step";

    private final SiteChoices choices;
    private final StaffSecondFactors steps;
    private final Clock clock;

    public StaffRule(SiteChoices choices, StaffSecondFactors steps, Clock clock) {
        this.choices = choices;
        this.steps = steps;
        this.clock = clock;
    }

    /** What was chosen last, if anything ever was. */
    public Optional<SiteChoice> chosen() {
        return choices.named(NAME);
    }

    public boolean isOn() {
        return chosen().map(SiteChoice::choice)
                .filter(StaffSignInRule.SECOND_STEP.name()::equals)
                .isPresent();
    }

    /** To be called within a transaction. */
    public void choose(StaffSignInRule what, Member administrator) {
        choices.choose(NAME, what.name(), administrator.id(), clock.instant());
    }

    boolean appliesTo(Member member) {
        return member.role().includes(Role.MODERATOR) && isOn();
    }

    /** What the member may do now: staff who lack what is asked of them may do what members may. */
    Role roleNow(Member member) {
        return appliesTo(member) && !steps.areThereFor(member.id()) ? Role.MEMBER : member.role();
    }
}
