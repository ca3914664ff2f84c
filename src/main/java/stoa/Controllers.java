package stoa;

import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.PasskeyController;
import stoa.account.PasskeySignInController;
import stoa.account.SecondStepController;
import stoa.account.SessionsController;
import stoa.account.SetupController;
import stoa.account.TwoStepController;
import stoa.http.Assets;
import stoa.member.LeavingController;
import stoa.member.MemberController;
import stoa.member.ProfileController;
import stoa.member.RosterController;
import stoa.member.TakeoutController;
import stoa.moderation.SecurityController;
import stoa.notice.ChoiceController;
import stoa.notice.FollowController;
import stoa.notice.InboxController;
import stoa.notice.StopController;

/** All that answers requests. */
record Controllers(
        DiscussionControllers discussion,
        ModerationControllers moderation,
        SecurityController security,
        Membership membership,
        SecondStepController secondStep,
        PasskeySignInController passkeySignIn,
        SetupController setup,
        AccountController account,
        TwoStepController twoStep,
        PasskeyController passkeys,
        SessionsController sessions,
        ProfileController profile,
        TakeoutController takeout,
        LeavingController leaving,
        MemberController members,
        RosterController roster,
        AppearanceController appearance,
        InboxController inbox,
        FollowController follows,
        ChoiceController choices,
        StopController stop,
        Assets assets,
        HealthController health,
        MetricsController metrics) {}
