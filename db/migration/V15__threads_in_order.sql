-- What a page has room for is found without reading the rest of a branch.
create index comment_in_branch on comment (article_id, branch, id);
drop index comment_thread;
