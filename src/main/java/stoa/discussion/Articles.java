package stoa.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import stoa.database.Changes;
import stoa.database.Locks;
import stoa.text.Slug;

/** The articles. */
public interface Articles extends SqlObject {
    /** What the list of articles is called where its changes are told. */
    String LIST = "articles";

    String COLUMNS = """
            id, slug, title, summary, notice, body, body_html, contents, author_id, author_name, posted_at, updated_at,
            conversation, closes_at, locked, slow_seconds, pinned_id, comment_count, branch_count
            """;

    String SUMMARY = "select id, slug, title, summary, author_name, posted_at, comment_count from article ";

    @SqlQuery("select " + COLUMNS + " from article where slug = :slug")
    Optional<Article> bySlug(@Bind("slug") String slug);

    @SqlQuery("select " + COLUMNS + " from article where id = :id")
    Optional<Article> byId(@Bind("id") long id);

    /** Keeps others from adding comments to it, or editing it, until the transaction ends. */
    @SqlQuery("select " + COLUMNS + " from article where id = :id for update")
    Article locked(@Bind("id") long id);

    @SqlQuery(SUMMARY + "where id = :id")
    Optional<ArticleSummary> summary(@Bind("id") long id);

    @SqlQuery(SUMMARY + "order by posted_at desc, id desc limit :count")
    List<ArticleSummary> latest(@Bind("count") int count);

    @SqlQuery(SUMMARY + """
                    where posted_at <= :at and (posted_at, id) < (:at, :id)
                    order by posted_at desc, id desc limit :count
                    """)
    List<ArticleSummary> before(@Bind("at") Instant at, @Bind("id") long id, @Bind("count") int count);

    @SqlQuery("select exists (select 1 from article)")
    boolean any();

    @SqlQuery("select exists (select 1 from article where slug = :slug)")
    boolean has(@Bind("slug") String slug);

    /** Whether an article can not have this slug: because another has it, or a page of the program. */
    default boolean isTaken(String slug) {
        return slug.equals("new") || has(slug);
    }

    /** The article's slug is made from its title here, once; answers with the article's id. */
    default long add(NewArticle article) {
        // of two with the same title, the second one's slug is another
        Locks.take(getHandle(), "article slugs");
        long id = insert(article, Slug.free(Slug.of(article.title()), this::isTaken));
        announce(id);
        return id;
    }

    @SqlUpdate("""
            insert into article (slug, title, summary, notice, body, body_html, contents, author_id, author_name,
                posted_at, updated_at, conversation, closes_at)
            values (:slug, :title, :summary, :notice, :body, :html, :contents, :authorId, :authorName,
                :postedAt, :postedAt, :conversation, :closesAt)
            """)
    @GetGeneratedKeys("id")
    long insert(@BindMethods NewArticle article, @Bind("slug") String slug);

    default void update(long id, NewArticle article, Instant at) {
        setText(id, article, at);
        Changes.takeAway(getHandle());
        announce(id);
    }

    @SqlUpdate("""
            update article
            set title = :title, summary = :summary, notice = :notice, body = :body, body_html = :html,
                contents = :contents, conversation = :conversation, closes_at = :closesAt, updated_at = :at
            where id = :id
            """)
    void setText(@Bind("id") long id, @BindMethods NewArticle article, @Bind("at") Instant at);

    /** Adds to what is counted; whatever changes in a thread changes a count. */
    default void count(long id, int comments, int branches) {
        addToCounts(id, comments, branches);
        announce(id);
    }

    @SqlUpdate("""
            update article set comment_count = comment_count + :comments, branch_count = branch_count + :branches
            where id = :id
            """)
    void addToCounts(@Bind("id") long id, @Bind("comments") int comments, @Bind("branches") int branches);

    /** Answers with 0 where it is so already. */
    default int lock(long id, boolean locked) {
        int changed = setLocked(id, locked);
        announce(id);
        return changed;
    }

    @SqlUpdate("update article set locked = :locked where id = :id and locked <> :locked")
    int setLocked(@Bind("id") long id, @Bind("locked") boolean locked);

    /** Answers with 0 where it is so already. */
    default int slow(long id, int seconds) {
        int changed = setSlow(id, seconds);
        threadChanged(id);
        return changed;
    }

    @SqlUpdate("update article set slow_seconds = :seconds where id = :id and slow_seconds <> :seconds")
    int setSlow(@Bind("id") long id, @Bind("seconds") int seconds);

    /** Answers with 0 where it is pinned already. */
    default int pin(long id, long commentId) {
        int changed = setPinned(id, commentId);
        threadChanged(id);
        return changed;
    }

    @SqlUpdate("""
            update article set pinned_id = :comment where id = :id and (pinned_id is null or pinned_id <> :comment)
            """)
    int setPinned(@Bind("id") long id, @Bind("comment") long commentId);

    /** Answers with 0 where it is not pinned, or another one is. */
    default int unpin(long id, long commentId) {
        int changed = setUnpinned(id, commentId);
        threadChanged(id);
        return changed;
    }

    @SqlUpdate("update article set pinned_id = null where id = :id and pinned_id = :comment")
    int setUnpinned(@Bind("id") long id, @Bind("comment") long commentId);

    /** Those whose threads close by themselves before then, and have not yet. */
    @SqlQuery("select id from article where closes_at <= :before and conversation <> 'CLOSED' order by closes_at, id")
    List<Long> closingBefore(@Bind("before") Instant before);

    /** Answers with 0 where it is closed already, or not to be yet. */
    default int close(long id, Instant now) {
        int closed = setClosed(id, now);
        if (closed > 0) {
            announce(id);
        }
        return closed;
    }

    @SqlUpdate("""
            update article set conversation = 'CLOSED'
            where id = :id and closes_at <= :now and conversation <> 'CLOSED'
            """)
    int setClosed(@Bind("id") long id, @Bind("now") Instant now);

    /** Files it anew where these are other tags; those of an import may have commas in them, and stay while they are left alone. */
    default void file(long id, String typed) {
        if (!typed.equals(Tags.words(tags(id)))) {
            untag(id);
            Tags.in(typed).forEach(tag -> tag(id, tag));
        }
    }

    @SqlUpdate("delete from tag where article_id = :id")
    void untag(@Bind("id") long id);

    @SqlUpdate("insert into tag (article_id, name) values (:id, :name)")
    void tag(@Bind("id") long id, @Bind("name") String name);

    @SqlQuery("select name from tag where article_id = :id order by name")
    List<String> tags(@Bind("id") long id);

    /** Says that something in its thread is other than it was, though as many. */
    default void threadChanged(long id) {
        Changes.announce(getHandle(), Article.changeName(id));
    }

    private void announce(long id) {
        Changes.announce(getHandle(), Article.changeName(id));
        Changes.announce(getHandle(), LIST);
    }
}
