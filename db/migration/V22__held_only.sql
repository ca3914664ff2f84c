-- PENDING is no reason any more. The names are PostgreSQL's and H2's for a check of V1. From here on nobody else writes
-- until this is done, and what a node of the version before has written since the step before is held, too.
alter table comment drop constraint if exists comment_reason_check;
alter table comment drop constraint if exists constraint_63717a3;
update comment set state = 'HELD', reason = null, note = null, hidden_by = null
where state = 'HIDDEN' and reason = 'PENDING';
alter table comment add constraint comment_reason_known
    check (reason in ('SPAM', 'ABUSE', 'OFF_TOPIC', 'PRIVATE', 'ILLEGAL', 'OTHER'));
alter table comment add constraint comment_held
    check (state <> 'HELD' or (reason is null and note is null and hidden_by is null));
