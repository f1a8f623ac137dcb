create table sites (
    id          text primary key,
    name        text        not null,
    city        text        not null,
    opened_at   timestamptz not null,
    recorded_at timestamptz not null
);

create table accounts (
    id           text primary key,
    person       text    not null,
    home_site    text    not null,
    sites        text[]  not null,
    login        text    not null,
    login_key    text,
    role         text    not null,
    display_name text    not null,
    email        text,
    family_id    text,
    guardian_id  text,
    erased       boolean not null
);
create index accounts_login on accounts (login_key) where login_key is not null;
create index accounts_person on accounts (person);
