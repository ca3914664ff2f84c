package stoa;

import java.time.Clock;
import stoa.account.Site;
import stoa.database.Database;
import stoa.letter.Outbox;
import stoa.moderation.AppealActs;
import stoa.moderation.Appealing;
import stoa.moderation.CaseLetters;
import stoa.moderation.ClusterActs;
import stoa.moderation.ClusterSearch;
import stoa.moderation.Deciding;
import stoa.moderation.DefaultsChoice;
import stoa.moderation.DeskActs;
import stoa.moderation.LearnedFilter;
import stoa.moderation.Lessons;
import stoa.moderation.ReportAnswers;
import stoa.moderation.Reporting;
import stoa.moderation.RuleBook;
import stoa.moderation.RuleChoices;
import stoa.moderation.RuleTrials;
import stoa.moderation.Rules;
import stoa.moderation.Suspending;
import stoa.moderation.Threads;
import stoa.moderation.Undoing;
import stoa.notice.Telling;
import stoa.pages.Templates;

/** How what is said here is moderated: every object that decides or acts is made here, by hand. */
final class Moderation {
    private final Database database;
    private final Site site;
    private final Clock clock;
    private final Telling telling;
    private final ModerationStores stores;
    private final CaseLetters letters;
    private final ReportAnswers answers;
    private final Deciding deciding;
    private final Suspending suspending;
    private final Threads threads;
    private final RuleBook book;
    private final LearnedFilter filter;
    private final Rules rules;

    Moderation(Database database, Site site, Telling telling, Clock clock, Templates templates) {
        this.database = database;
        this.site = site;
        this.clock = clock;
        this.telling = telling;
        stores = ModerationStores.of(database);
        letters = new CaseLetters(
                database.store(Outbox.class),
                stores.members(),
                site,
                clock,
                templates,
                new stoa.plain.StaticTemplates());
        answers = new ReportAnswers(stores.reports(), letters);
        deciding = new Deciding(
                stores.articles(),
                stores.comments(),
                stores.decisions(),
                stores.matters(),
                answers,
                stores.hits(),
                stores.facts(),
                telling,
                stores.log(),
                clock);
        suspending = new Suspending(stores.members(), stores.decisions(), letters, stores.log());
        threads = new Threads(stores.articles(), stores.comments(), stores.branches(), stores.log());
        book = new RuleBook(database.store(RuleChoices.class));
        database.onChange(
                name -> {
                    if (name.equals(RuleBook.CHANGE)) {
                        book.forget();
                    }
                },
                book::forget);
        filter = new LearnedFilter(database.store(Lessons.class));
        rules = new Rules(
                book, stores.facts(), stores.prints(), stores.hits(), stores.matters(), stores.members(), filter);
    }

    ModerationStores stores() {
        return stores;
    }

    Rules rules() {
        return rules;
    }

    RuleBook book() {
        return book;
    }

    LearnedFilter filter() {
        return filter;
    }

    Deciding deciding() {
        return deciding;
    }

    Suspending suspending() {
        return suspending;
    }

    Threads threads() {
        return threads;
    }

    DefaultsChoice defaults() {
        return new DefaultsChoice(stores.choices());
    }

    Appealing appealing() {
        return new Appealing(stores.decisions(), stores.matters(), clock);
    }

    Reporting reporting() {
        return new Reporting(stores.reports(), stores.matters(), stores.members(), letters);
    }

    RuleTrials trials() {
        return new RuleTrials(stores.lately(), stores.facts(), stores.prints(), filter, clock);
    }

    ClusterSearch clusters() {
        return new ClusterSearch(stores.clusterings(), stores.matters(), database.transactions(), site, clock);
    }

    Undoing undoing() {
        return new Undoing(
                stores.articles(),
                stores.comments(),
                stores.batches(),
                stores.matters(),
                answers,
                stores.hits(),
                telling,
                stores.log());
    }

    DeskActs acts() {
        AppealActs appeals = new AppealActs(
                deciding,
                suspending,
                stores.decisions(),
                stores.matters(),
                stores.comments(),
                stores.members(),
                telling,
                stores.log());
        ClusterActs clusters =
                new ClusterActs(stores.clusterings(), stores.matters(), stores.articles(), deciding, stores.log());
        return new DeskActs(
                deciding,
                suspending,
                threads,
                stores.decisions(),
                stores.matters(),
                answers,
                stores.comments(),
                stores.members(),
                appeals,
                stores.networks(),
                clusters,
                stores.log());
    }
}
