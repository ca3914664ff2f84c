-- The nodes on one PostgreSQL database. The others wait for each before they say that something is hidden.
create table node (
    id varchar(36) primary key,
    started_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    -- did not answer, and is waited for by nobody until it says that it is there again
    lost boolean not null
);
