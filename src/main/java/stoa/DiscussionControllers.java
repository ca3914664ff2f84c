package stoa;

import gg.jte.Content;
import java.time.Clock;
import java.util.function.BiFunction;
import stoa.account.Cookies;
import stoa.account.Members;
import stoa.account.Visit;
import stoa.database.Database;
import stoa.discussion.Article;
import stoa.discussion.ArticleController;
import stoa.discussion.ArticleEditor;
import stoa.discussion.Articles;
import stoa.discussion.CommentController;
import stoa.discussion.CommentEditor;
import stoa.discussion.Comments;
import stoa.discussion.ConversationRules;
import stoa.discussion.Editing;
import stoa.discussion.HistoryController;
import stoa.discussion.Outlines;
import stoa.discussion.OwnCommentController;
import stoa.discussion.Ownership;
import stoa.discussion.Paging;
import stoa.discussion.Places;
import stoa.discussion.Posting;
import stoa.discussion.Reading;
import stoa.discussion.Revisions;
import stoa.discussion.Scopes;
import stoa.discussion.Thanks;
import stoa.discussion.ThanksController;
import stoa.http.PartCache;
import stoa.pages.Templates;
import stoa.text.Markdown;

/** All that answers requests about articles and what is said under them. */
record DiscussionControllers(
        ArticleController articles,
        ArticleEditor editor,
        CommentController comments,
        CommentEditor commentEditor,
        OwnCommentController ownComments,
        HistoryController histories,
        ThanksController thanks) {
    static DiscussionControllers of(
            Database database,
            ConversationRules rules,
            Posting posting,
            Markdown markdown,
            Cookies cookies,
            PartCache parts,
            BiFunction<Visit, Article, Content> personal,
            Ownership ownership,
            Moderation moderation,
            Clock clock,
            Templates templates) {
        Articles articles = database.store(Articles.class);
        Comments comments = database.store(Comments.class);
        Revisions revisions = database.store(Revisions.class);
        Thanks thanks = database.store(Thanks.class);
        Members members = database.store(Members.class);
        Scopes scopes = database.store(Scopes.class);
        Paging paging = rules.paging();
        Outlines outlines = database.store(Outlines.class);
        Places places = new Places(outlines, paging);
        Editing editing = new Editing(clock, rules.editTime());
        Reading reading = new Reading(
                articles, comments, thanks, ownership, scopes, editing, paging, places, outlines, parts, templates);
        return new DiscussionControllers(
                new ArticleController(articles, comments, paging, reading, personal, clock, templates),
                new ArticleEditor(articles, moderation.defaults(), markdown, clock, templates),
                new CommentController(
                        articles, comments, members, posting, markdown, places, scopes, ownership, cookies, clock,
                        templates),
                new CommentEditor(
                        articles,
                        comments,
                        revisions,
                        ownership,
                        editing,
                        moderation.rules(),
                        places,
                        markdown,
                        clock,
                        templates),
                new OwnCommentController(
                        articles,
                        comments,
                        revisions,
                        thanks,
                        ownership,
                        moderation.deciding()::deleted,
                        clock,
                        templates),
                new HistoryController(articles, comments, revisions, places, scopes, parts, templates),
                new ThanksController(articles, comments, thanks, places, clock));
    }
}
