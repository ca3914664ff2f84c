package stoa;

import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.SessionsController;
import stoa.account.SetupController;
import stoa.account.SignInController;
import stoa.http.Assets;
import stoa.member.LeavingController;
import stoa.member.MemberController;
import stoa.member.ProfileController;
import stoa.member.RosterController;
import stoa.member.TakeoutController;
import stoa.moderation.DeskController;
import stoa.moderation.ModerationController;

/** All that answers requests. */
record Controllers(
        DiscussionControllers discussion,
        ModerationController moderation,
        DeskController desk,
        SignInController signIn,
        SetupController setup,
        AccountController account,
        SessionsController sessions,
        ProfileController profile,
        TakeoutController takeout,
        LeavingController leaving,
        MemberController members,
        RosterController roster,
        AppearanceController appearance,
        Assets assets,
        HealthController health,
        MetricsController metrics) {}
