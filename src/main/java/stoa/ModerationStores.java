package stoa;

import stoa.account.Members;
import stoa.account.SiteChoices;
import stoa.database.Database;
import stoa.discussion.Articles;
import stoa.discussion.BranchSurgery;
import stoa.discussion.Comments;
import stoa.discussion.Scopes;
import stoa.moderation.Batches;
import stoa.moderation.Clusterings;
import stoa.moderation.CommentList;
import stoa.moderation.Decisions;
import stoa.moderation.Desk;
import stoa.moderation.Facts;
import stoa.moderation.Figures;
import stoa.moderation.Lately;
import stoa.moderation.Matters;
import stoa.moderation.MemberNotes;
import stoa.moderation.ModerationLog;
import stoa.moderation.NetworkBlocks;
import stoa.moderation.Reports;
import stoa.moderation.RuleHits;
import stoa.moderation.Staff;
import stoa.moderation.TextPrints;

/** All that moderation reads and writes. */
record ModerationStores(
        Articles articles,
        BranchSurgery branches,
        Comments comments,
        CommentList all,
        Lately lately,
        Members members,
        MemberNotes notes,
        Staff staff,
        Scopes scopes,
        SiteChoices choices,
        Matters matters,
        Desk desk,
        Decisions decisions,
        Batches batches,
        Reports reports,
        RuleHits hits,
        Facts facts,
        TextPrints prints,
        NetworkBlocks networks,
        Clusterings clusterings,
        Figures figures,
        ModerationLog log) {
    static ModerationStores of(Database database) {
        return new ModerationStores(
                database.store(Articles.class),
                database.store(BranchSurgery.class),
                database.store(Comments.class),
                database.store(CommentList.class),
                database.store(Lately.class),
                database.store(Members.class),
                database.store(MemberNotes.class),
                database.store(Staff.class),
                database.store(Scopes.class),
                database.store(SiteChoices.class),
                database.store(Matters.class),
                database.store(Desk.class),
                database.store(Decisions.class),
                database.store(Batches.class),
                database.store(Reports.class),
                database.store(RuleHits.class),
                database.store(Facts.class),
                database.store(TextPrints.class),
                database.store(NetworkBlocks.class),
                database.store(Clusterings.class),
                database.store(Figures.class),
                database.store(ModerationLog.class));
    }
}
