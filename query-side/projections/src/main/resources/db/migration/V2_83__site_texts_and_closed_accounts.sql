-- One row a version of a text; the latest is the one that holds.
create table site_texts (
    id         text primary key,
    site_id    text        not null,
    kind       text        not null,
    language   text        not null,
    version    integer     not null,
    markdown   text        not null,
    account_id text        not null,
    edited_at  timestamptz not null
);
create index site_texts_latest on site_texts (site_id, kind, language, version desc);

-- An event seen twice must not take a new name back.
alter table sites add column position bigint not null default -1;

alter table accounts
    add column closed      boolean not null default false,
    add column invited_by  text,
    add column invited_at  timestamptz,
    -- Filled for logins opened from now on, and for all of them once the projection is rebuilt.
    add column search_text text not null default '';
create index accounts_family on accounts (family_id) where family_id is not null;
