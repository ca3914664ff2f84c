-- The desk lists comments by state, newest first, of all articles or of one: each list is a stretch of one index.
create index comment_article_state on comment (article_id, state, posted_at, id);
drop index comment_newest;
