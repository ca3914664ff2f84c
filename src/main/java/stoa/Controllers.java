package stoa;

import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.PasskeyController;
import stoa.account.PasskeySignInController;
import stoa.account.SecondStepController;
import stoa.account.SetupController;
import stoa.account.SignInController;
import stoa.account.TwoStepController;
import stoa.http.Assets;
import stoa.moderation.DeskController;
import stoa.moderation.ModerationController;
import stoa.moderation.SecurityController;

/** All that answers requests. */
record Controllers(
        DiscussionControllers discussion,
        ModerationController moderation,
        DeskController desk,
        SecurityController security,
        SignInController signIn,
        SecondStepController secondStep,
        PasskeySignInController passkeySignIn,
        SetupController setup,
        AccountController account,
        TwoStepController twoStep,
        PasskeyController passkeys,
        AppearanceController appearance,
        Assets assets,
        HealthController health,
        MetricsController metrics) {}
