package stoa;

import stoa.moderation.BatchController;
import stoa.moderation.CommentListController;
import stoa.moderation.DeskController;
import stoa.moderation.LogController;
import stoa.moderation.MemberCaseController;
import stoa.moderation.ModerationController;
import stoa.moderation.ReportController;
import stoa.moderation.RulesController;
import stoa.moderation.StandingController;
import stoa.moderation.StatusController;
import stoa.moderation.ThreadController;
import stoa.moderation.TransparencyController;

/** All that answers requests about what should not be said, and what was decided about it. */
record ModerationControllers(
        ModerationController comments,
        CommentListController all,
        DeskController desk,
        BatchController batches,
        LogController log,
        ReportController reports,
        StatusController status,
        StandingController standing,
        ThreadController threads,
        MemberCaseController members,
        RulesController rules,
        TransparencyController transparency) {}
