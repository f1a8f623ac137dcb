alter table records add column view_only text[] not null default '{}';

create table schools (
    id               text primary key,
    listed           boolean not null,
    closed           boolean not null,
    name             text    not null,
    kind             text    not null,
    postal_code      text    not null,
    city             text    not null,
    search           text    not null,
    next_import      text,
    next_closed      boolean not null,
    next_name        text    not null,
    next_kind        text    not null,
    next_postal_code text    not null,
    next_city        text    not null,
    next_search      text    not null
);
create index schools_to_come on schools (next_import) where next_import is not null;

create table school_imports (
    id       text primary key,
    revision integer     not null,
    added    integer     not null,
    changed  integer     not null,
    closed   integer     not null,
    account  text        not null,
    at       timestamptz not null
);
