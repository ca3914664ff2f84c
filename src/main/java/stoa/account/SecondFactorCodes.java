package stoa.account;

import java.time.Clock;
import java.util.OptionalLong;

/** The codes that are taken as a second factor: of the app, or a recovery code. */
public final class SecondFactorCodes {
    private final TwoSteps twoSteps;
    private final RecoveryCodes recoveryCodes;
    private final SecurityNotices notices;
    private final Clock clock;

    public SecondFactorCodes(TwoSteps twoSteps, RecoveryCodes recoveryCodes, SecurityNotices notices, Clock clock) {
        this.twoSteps = twoSteps;
        this.recoveryCodes = recoveryCodes;
        this.notices = notices;
        this.clock = clock;
    }

    boolean isOn(Member member) {
        return twoSteps.of(member.id()).filter(TwoStep::isOn).isPresent();
    }

    /** Takes the code, which is used up by that. To be called within a transaction. */
    boolean accepts(Member member, String typed) {
        return twoSteps.of(member.id())
                .filter(TwoStep::isOn)
                .filter(twoStep -> acceptsFromApp(twoStep, typed) || acceptsFromPaper(member, typed))
                .isPresent();
    }

    /** Likewise, also where it is not confirmed yet. */
    boolean acceptsFromApp(TwoStep twoStep, String typed) {
        String digits = typed.replaceAll("\\s", "");
        OptionalLong step = Totp.match(twoStep.totp().bytes(), digits, clock.instant(), twoStep.lastStep());
        return step.isPresent() && twoSteps.use(twoStep.memberId(), step.getAsLong(), twoStep.lastStep()) == 1;
    }

    private boolean acceptsFromPaper(Member member, String typed) {
        boolean used = recoveryCodes.use(member.id(), RecoveryCode.hash(typed)) == 1;
        if (used) {
            notices.tell(member, SecurityNotice.RECOVERY_CODE_USED);
        }
        return used;
    }
}
