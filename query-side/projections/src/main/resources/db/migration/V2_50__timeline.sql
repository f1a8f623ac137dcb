create table timeline (
    id          text primary key,
    subject     text,
    request_id  text,
    event       text        not null,
    actor       text,
    actor_role  text        not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    position    bigint      not null,
    changes     jsonb       not null,
    details     jsonb       not null
);
create index timeline_subject on timeline (subject, at) where subject is not null;
create index timeline_request on timeline (request_id, at) where request_id is not null;

create table timeline_requests (
    id      text primary key,
    subject text  not null,
    groups  jsonb not null
);
create index timeline_requests_subject on timeline_requests (subject);
