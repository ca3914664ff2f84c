package stoa.account;

/** The second factors that a member has, and whether one is asked for. */
public final class SecondFactors {
    private final SecondFactorCodes secondStep;
    private final Passkeys passkeys;
    private final StaffRule staffRule;

    public SecondFactors(SecondFactorCodes secondStep, Passkeys passkeys, StaffRule staffRule) {
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.staffRule = staffRule;
    }

    /** Passkeys alone are another way in, not a second step; but staff who may not come in by a password need one. */
    boolean isSecondStepAskedOf(Member member) {
        return hasCodes(member) || (hasPasskeys(member) && staffRule.appliesTo(member));
    }

    boolean hasCodes(Member member) {
        return secondStep.isOn(member);
    }

    boolean hasPasskeys(Member member) {
        return passkeys.count(member.id()) > 0;
    }
}
