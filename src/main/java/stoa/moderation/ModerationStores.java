package stoa.moderation;

import stoa.account.Members;
import stoa.account.SiteChoices;
import stoa.discussion.Articles;
import stoa.discussion.BranchSurgery;
import stoa.discussion.Comments;
import stoa.discussion.Scopes;
import stoa.platform.Platform;
import stoa.queue.QueueItems;
import stoa.screening.Facts;
import stoa.screening.NetworkBlocks;
import stoa.screening.RuleHits;
import stoa.screening.TextPrints;

/** All that moderation reads and writes. */
final class ModerationStores {
    private final Platform platform;

    ModerationStores(Platform platform) {
        this.platform = platform;
    }

    Articles articles() {
        return platform.store(Articles.class);
    }

    BranchSurgery branches() {
        return platform.store(BranchSurgery.class);
    }

    Comments comments() {
        return platform.store(Comments.class);
    }

    CommentList all() {
        return platform.store(CommentList.class);
    }

    Members members() {
        return platform.store(Members.class);
    }

    MemberNotes notes() {
        return platform.store(MemberNotes.class);
    }

    Staff staff() {
        return platform.store(Staff.class);
    }

    Scopes scopes() {
        return platform.store(Scopes.class);
    }

    SiteChoices choices() {
        return platform.store(SiteChoices.class);
    }

    QueueItems queue() {
        return platform.store(QueueItems.class);
    }

    Desk desk() {
        return platform.store(Desk.class);
    }

    Decisions decisions() {
        return platform.store(Decisions.class);
    }

    Batches batches() {
        return platform.store(Batches.class);
    }

    Reports reports() {
        return platform.store(Reports.class);
    }

    RuleHits hits() {
        return platform.store(RuleHits.class);
    }

    Facts facts() {
        return platform.store(Facts.class);
    }

    TextPrints prints() {
        return platform.store(TextPrints.class);
    }

    NetworkBlocks networks() {
        return platform.store(NetworkBlocks.class);
    }

    Clusterings clusterings() {
        return platform.store(Clusterings.class);
    }

    MonthlyFigures figures() {
        return platform.store(MonthlyFigures.class);
    }

    ModerationLog log() {
        return platform.store(ModerationLog.class);
    }
}
