-- when the one before the last was: so that what is given back leaves no trace
alter table attempt add column before_at timestamp(6) with time zone;
