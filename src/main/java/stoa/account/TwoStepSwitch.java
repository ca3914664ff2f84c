package stoa.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns two-step sign-in on and off. All that changes anything is to be called within a transaction. */
public final class TwoStepSwitch {
    private final TwoSteps twoSteps;
    private final RecoveryCodes recoveryCodes;
    private final SecondFactorCodes secondStep;
    private final SecurityNotices notices;
    private final Site site;
    private final Clock clock;

    public TwoStepSwitch(
            TwoSteps twoSteps,
            RecoveryCodes recoveryCodes,
            SecondFactorCodes secondStep,
            SecurityNotices notices,
            Site site,
            Clock clock) {
        this.twoSteps = twoSteps;
        this.recoveryCodes = recoveryCodes;
        this.secondStep = secondStep;
        this.notices = notices;
        this.site = site;
        this.clock = clock;
    }

    boolean isOn(Member member) {
        return secondStep.isOn(member);
    }

    TwoStepPage page(Member member, String returnTo, TwoStepPage.@Nullable Refused refused) {
        Optional<TwoStep> twoStep = twoSteps.of(member.id());
        return new TwoStepPage(
                twoStep.map(TwoStep::confirmedAt).orElse(null),
                twoStep.filter(known -> known.isBegun(clock.instant()))
                        .map(begun -> TwoStepPage.Begun.of(begun.totp(), site, member))
                        .orElse(null),
                recoveryCodes.left(member.id()),
                returnTo,
                refused);
    }

    /** One that is being set up in another tab stays, so that either tab can go on. */
    void begin(Member member) {
        Instant now = clock.instant();
        Optional<TwoStep> known = twoSteps.of(member.id());
        if (known.isEmpty() || !(known.get().isOn() || known.get().isBegun(now))) {
            twoSteps.begin(member.id(), TotpSecret.random().base32(), now);
        }
    }

    /** The recovery codes, where the code is right. */
    Optional<List<String>> confirm(Member member, String code) {
        boolean confirmed = twoSteps.of(member.id())
                .filter(twoStep -> twoStep.isBegun(clock.instant()))
                .filter(twoStep -> secondStep.acceptsFromApp(twoStep, code))
                .filter(twoStep -> twoSteps.confirm(member.id(), clock.instant()) == 1)
                .isPresent();
        if (!confirmed) {
            return Optional.empty();
        }
        notices.tell(member, SecurityNotice.TWO_STEP_ON);
        return Optional.of(recoveryCodes.renew(member.id()));
    }

    /** New recovery codes; empty where it is off. */
    Optional<List<String>> renewCodes(Member member) {
        if (!isOn(member)) {
            return Optional.empty();
        }
        notices.tell(member, SecurityNotice.RECOVERY_CODES_RENEWED);
        return Optional.of(recoveryCodes.renew(member.id()));
    }

    /** Whether the code was right, and it is off now. */
    boolean turnOff(Member member, String code) {
        boolean isRight = secondStep.accepts(member, code);
        if (isRight) {
            twoSteps.remove(member.id());
            recoveryCodes.removeAll(member.id());
            notices.tell(member, SecurityNotice.TWO_STEP_OFF);
        }
        return isRight;
    }
}
