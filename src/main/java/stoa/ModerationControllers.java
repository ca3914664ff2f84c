package stoa;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import stoa.account.Pace;
import stoa.discussion.Ownership;
import stoa.moderation.BatchController;
import stoa.moderation.CommentListController;
import stoa.moderation.DeskActs;
import stoa.moderation.DeskController;
import stoa.moderation.DeskNewsOf;
import stoa.moderation.Dossiers;
import stoa.moderation.LogController;
import stoa.moderation.MemberCaseController;
import stoa.moderation.ModerationController;
import stoa.moderation.OpennessChoice;
import stoa.moderation.Overtaking;
import stoa.moderation.ReportController;
import stoa.moderation.RulesController;
import stoa.moderation.ScopedLookup;
import stoa.moderation.StandingController;
import stoa.moderation.StatusController;
import stoa.moderation.ThreadController;
import stoa.moderation.Transparency;
import stoa.moderation.TransparencyController;
import stoa.pages.Templates;

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
        TransparencyController transparency) {
    /** The supplier tells what staff should know about letters. */
    static ModerationControllers of(
            Moderation moderation,
            Ownership ownership,
            Pace pace,
            Supplier<List<String>> aboutLetters,
            Clock clock,
            Templates templates) {
        ModerationStores stores = moderation.stores();
        DeskActs acts = moderation.acts();
        OpennessChoice openness = new OpennessChoice(stores.choices(), stores.log());
        Transparency transparency = new Transparency(stores.figures());
        Dossiers dossiers = new Dossiers(
                stores.desk(),
                stores.articles(),
                stores.comments(),
                stores.members(),
                stores.reports(),
                stores.decisions(),
                stores.hits(),
                stores.prints(),
                stores.notes(),
                stores.staff(),
                stores.clusterings(),
                clock);
        ScopedLookup lookup = new ScopedLookup(
                stores.articles(),
                stores.comments(),
                stores.matters(),
                stores.desk(),
                stores.batches(),
                stores.members(),
                stores.scopes());
        return new ModerationControllers(
                new ModerationController(lookup, moderation.deciding(), clock, templates),
                new CommentListController(stores.all(), stores.articles(), lookup, templates),
                new DeskController(
                        stores.desk(),
                        lookup,
                        dossiers,
                        stores.batches(),
                        acts,
                        new Overtaking(stores.decisions()),
                        new DeskNewsOf(stores.desk(), stores.scopes(), aboutLetters, transparency, clock),
                        clock,
                        templates),
                new BatchController(
                        lookup,
                        stores.matters(),
                        stores.articles(),
                        stores.batches(),
                        acts,
                        moderation.undoing(),
                        clock,
                        templates),
                new LogController(stores.log(), openness, lookup, clock, templates),
                new ReportController(
                        stores.articles(),
                        stores.comments(),
                        stores.reports(),
                        moderation.reporting(),
                        pace,
                        clock,
                        templates),
                new StatusController(
                        stores.articles(),
                        stores.comments(),
                        stores.decisions(),
                        stores.hits(),
                        moderation.appealing(),
                        ownership,
                        templates),
                new StandingController(stores.members(), stores.decisions(), moderation.appealing(), templates),
                new ThreadController(lookup, moderation.threads(), clock),
                new MemberCaseController(
                        lookup,
                        stores.members(),
                        stores.desk(),
                        stores.decisions(),
                        stores.notes(),
                        stores.scopes(),
                        moderation.suspending(),
                        stores.log(),
                        clock,
                        templates),
                new RulesController(
                        moderation.book(),
                        stores.hits(),
                        moderation.trials(),
                        moderation.defaults(),
                        moderation.filter(),
                        stores.networks(),
                        stores.log(),
                        clock,
                        templates),
                new TransparencyController(transparency, openness, templates));
    }
}
