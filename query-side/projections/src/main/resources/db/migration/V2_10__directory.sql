create table directory (
    id         text primary key,
    kind       text    not null,
    name       text    not null,
    search     text    not null,
    first_name text,
    last_name  text,
    person     text,
    position   bigint  not null,
    erased     boolean not null
);
create index directory_person on directory (person) where person is not null;
