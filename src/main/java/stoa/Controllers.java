package stoa;

import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.SessionsController;
import stoa.account.SetupController;
import stoa.http.Assets;
import stoa.member.LeavingController;
import stoa.member.MemberController;
import stoa.member.ProfileController;
import stoa.member.RosterController;
import stoa.member.TakeoutController;
import stoa.moderation.DeskController;
import stoa.moderation.ModerationController;
import stoa.notice.ChoiceController;
import stoa.notice.FollowController;
import stoa.notice.InboxController;
import stoa.notice.StopController;

/** All that answers requests. */
record Controllers(
        DiscussionControllers discussion,
        ModerationController moderation,
        DeskController desk,
        Membership membership,
        SetupController setup,
        AccountController account,
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
