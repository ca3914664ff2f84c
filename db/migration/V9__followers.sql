-- Comments of which not all who follow their article are told yet: those whose id is above member_id are to be told still.
create table spreading (
    comment_id bigint primary key,
    member_id bigint not null
);
alter table spreading add foreign key (comment_id) references comment (id) on delete cascade;
