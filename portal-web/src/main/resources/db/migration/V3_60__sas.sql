-- What officers keep for themselves of the sas, and who looks at which request: comforts, never in the event log.

create table saved_filter (
    id         uuid primary key,
    account_id uuid not null,
    name       text not null,
    -- The filter's code; never a name that somebody searched for.
    code       text not null,
    unique (account_id, name)
);

create table officer_visit (
    account_id uuid primary key,
    -- When the visit before this one ended: what came later is new. The first visit's own beginning.
    since      timestamptz not null,
    -- When the sas was last opened.
    seen_at    timestamptz not null
);

create table presence (
    stream_id  uuid primary key,
    request_id uuid not null,
    account_id uuid not null,
    seen_at    timestamptz not null
);
create index presence_request on presence (request_id);
