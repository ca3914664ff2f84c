package stoa;

import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.SetupController;
import stoa.account.SignInController;
import stoa.http.Assets;
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
        AppearanceController appearance,
        Assets assets,
        HealthController health,
        MetricsController metrics) {}
