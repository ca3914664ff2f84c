package stoa;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import stoa.account.Members;
import stoa.account.Pace;
import stoa.account.Site;
import stoa.account.SiteChoices;
import stoa.database.Database;
import stoa.discussion.Articles;
import stoa.discussion.BranchSurgery;
import stoa.discussion.Comments;
import stoa.discussion.Ownership;
import stoa.discussion.Scopes;
import stoa.letter.Outbox;
import stoa.moderation.AppealActs;
import stoa.moderation.Appealing;
import stoa.moderation.BatchController;
import stoa.moderation.Batches;
import stoa.moderation.CaseLetters;
import stoa.moderation.ClusterActs;
import stoa.moderation.ClusterSearch;
import stoa.moderation.Clusterings;
import stoa.moderation.CommentList;
import stoa.moderation.CommentListController;
import stoa.moderation.Deciding;
import stoa.moderation.Decisions;
import stoa.moderation.DefaultsChoice;
import stoa.moderation.Desk;
import stoa.moderation.DeskActs;
import stoa.moderation.DeskController;
import stoa.moderation.DeskNewsOf;
import stoa.moderation.Dossiers;
import stoa.moderation.Facts;
import stoa.moderation.Figures;
import stoa.moderation.Lately;
import stoa.moderation.LearnedFilter;
import stoa.moderation.Lessons;
import stoa.moderation.LogController;
import stoa.moderation.Matters;
import stoa.moderation.MemberCaseController;
import stoa.moderation.MemberNotes;
import stoa.moderation.ModerationController;
import stoa.moderation.ModerationLog;
import stoa.moderation.NetworkBlocks;
import stoa.moderation.OpennessChoice;
import stoa.moderation.Overtaking;
import stoa.moderation.ReportAnswers;
import stoa.moderation.ReportController;
import stoa.moderation.Reporting;
import stoa.moderation.Reports;
import stoa.moderation.RuleBook;
import stoa.moderation.RuleChoices;
import stoa.moderation.RuleHits;
import stoa.moderation.RuleTrials;
import stoa.moderation.Rules;
import stoa.moderation.RulesController;
import stoa.moderation.Staff;
import stoa.moderation.StandingController;
import stoa.moderation.StatusController;
import stoa.moderation.Suspending;
import stoa.moderation.ThreadController;
import stoa.moderation.Threads;
import stoa.moderation.Transparency;
import stoa.moderation.TransparencyController;
import stoa.moderation.Undoing;
import stoa.notice.Telling;
import stoa.pages.Templates;

/** How what is said here is moderated: every object that it takes is made here, by hand. */
final class Moderation {
    private final Database database;
    private final Site site;
    private final Clock clock;
    private final Templates templates;
    private final Telling telling;
    private final Articles articles;
    private final Comments comments;
    private final Members members;
    private final Decisions decisions;
    private final Matters matters;
    private final Reports reports;
    private final RuleHits hits;
    private final Facts facts;
    private final Scopes scopes;
    private final Desk desk;
    private final ModerationLog log;
    private final CaseLetters letters;
    private final ReportAnswers answers;
    private final Deciding deciding;
    private final Suspending suspending;
    private final Threads threads;
    private final Appealing appealing;
    private final RuleBook book;
    private final LearnedFilter filter;
    private final Rules rules;
    private final DefaultsChoice defaults;

    Moderation(Database database, Site site, Telling telling, Clock clock, Templates templates) {
        this.database = database;
        this.site = site;
        this.clock = clock;
        this.templates = templates;
        this.telling = telling;
        articles = database.store(Articles.class);
        comments = database.store(Comments.class);
        members = database.store(Members.class);
        decisions = database.store(Decisions.class);
        matters = database.store(Matters.class);
        reports = database.store(Reports.class);
        hits = database.store(RuleHits.class);
        facts = database.store(Facts.class);
        scopes = database.store(Scopes.class);
        desk = database.store(Desk.class);
        log = database.store(ModerationLog.class);
        letters = new CaseLetters(
                database.store(Outbox.class), members, site, clock, templates, new stoa.plain.StaticTemplates());
        answers = new ReportAnswers(reports, letters);
        deciding = new Deciding(articles, comments, decisions, matters, answers, hits, facts, telling, log, clock);
        suspending = new Suspending(members, decisions, letters, log);
        threads = new Threads(articles, comments, database.store(BranchSurgery.class), log);
        appealing = new Appealing(decisions, matters, clock);
        book = new RuleBook(database.store(RuleChoices.class));
        database.onChange(
                name -> {
                    if (name.equals(RuleBook.CHANGE)) {
                        book.forget();
                    }
                },
                book::forget);
        filter = new LearnedFilter(database.store(Lessons.class));
        rules = new Rules(book, facts, hits, matters, members, filter);
        defaults = new DefaultsChoice(database.store(SiteChoices.class));
    }

    Rules rules() {
        return rules;
    }

    DefaultsChoice defaults() {
        return defaults;
    }

    ClusterSearch clusters() {
        return new ClusterSearch(database.store(Clusterings.class), matters, database.transactions(), site, clock);
    }

    LearnedFilter filter() {
        return filter;
    }

    Deciding deciding() {
        return deciding;
    }

    /** The supplier tells what staff should know about letters. */
    ModerationControllers controllers(Ownership ownership, Pace pace, Supplier<List<String>> aboutLetters) {
        DeskActs acts = acts();
        Transparency transparency = new Transparency(database.store(Figures.class));
        Batches batches = database.store(Batches.class);
        MemberNotes notes = database.store(MemberNotes.class);
        Dossiers dossiers = new Dossiers(
                desk,
                articles,
                comments,
                members,
                reports,
                decisions,
                hits,
                notes,
                database.store(Staff.class),
                database.store(Clusterings.class));
        Undoing undoing = new Undoing(articles, comments, batches, matters, answers, hits, telling, log);
        Reporting reporting = new Reporting(reports, matters, members, letters);
        return new ModerationControllers(
                new ModerationController(comments, deciding, scopes, clock, templates),
                new CommentListController(database.store(CommentList.class), articles, scopes, templates),
                new DeskController(
                        desk,
                        matters,
                        dossiers,
                        batches,
                        acts,
                        new Overtaking(decisions),
                        scopes,
                        new DeskNewsOf(desk, scopes, aboutLetters, transparency, clock),
                        clock,
                        templates),
                new BatchController(desk, matters, articles, batches, acts, undoing, scopes, clock, templates),
                new LogController(log, new OpennessChoice(database.store(SiteChoices.class), log), clock, templates),
                new ReportController(articles, comments, reports, reporting, pace, clock, templates),
                new StatusController(articles, comments, decisions, hits, appealing, ownership, templates),
                new StandingController(members, decisions, appealing, templates),
                new ThreadController(articles, comments, threads, scopes, clock),
                new MemberCaseController(members, desk, decisions, notes, scopes, suspending, log, clock, templates),
                new RulesController(
                        book,
                        hits,
                        new RuleTrials(database.store(Lately.class), facts, filter, clock),
                        defaults,
                        filter,
                        database.store(NetworkBlocks.class),
                        log,
                        clock,
                        templates),
                new TransparencyController(transparency, templates));
    }

    private DeskActs acts() {
        AppealActs appeals = new AppealActs(deciding, suspending, decisions, matters, comments, members, telling, log);
        ClusterActs clusters = new ClusterActs(database.store(Clusterings.class), matters, articles, deciding, log);
        return new DeskActs(
                deciding,
                suspending,
                threads,
                decisions,
                matters,
                answers,
                comments,
                members,
                appeals,
                database.store(NetworkBlocks.class),
                clusters,
                log);
    }
}
