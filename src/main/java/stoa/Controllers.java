package stoa;

import stoa.account.AccountController;
import stoa.account.AppearanceController;
import stoa.account.SetupController;
import stoa.discussion.ArticleController;
import stoa.discussion.ArticleEditor;
import stoa.discussion.CommentController;
import stoa.http.Assets;
import stoa.moderation.DeskController;
import stoa.moderation.ModerationController;

/** All that answers requests. */
record Controllers(
        ArticleController articles,
        ArticleEditor editor,
        CommentController comments,
        ModerationController moderation,
        DeskController desk,
        Membership membership,
        SetupController setup,
        AccountController account,
        AppearanceController appearance,
        Assets assets,
        HealthController health,
        MetricsController metrics) {}
