-- A comment that waits for a moderator becomes HELD; it was HIDDEN, for the reason PENDING. First, both may be. V1 gave the
-- check no name: the first of these is PostgreSQL's for it, the second H2's.
alter table comment drop constraint if exists comment_state_check;
alter table comment drop constraint if exists constraint_63717a;
alter table comment add constraint comment_state_known check (state in ('VISIBLE', 'HELD', 'HIDDEN', 'DELETED'));
