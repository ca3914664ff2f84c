-- in pieces of comment
-- One that was deleted while it waited keeps no reason.
update comment
set state = case state when 'HIDDEN' then 'HELD' else state end, reason = null, note = null, hidden_by = null
where reason = 'PENDING' and id between ${first} and ${last};
