create table tasks (
    id            text primary key,
    kind          text        not null,
    request_id    text        not null,
    about         text        not null,
    before        jsonb       not null,
    after         jsonb       not null,
    since         timestamptz not null,
    done_by       text,
    done_at       timestamptz,
    note          text,
    position      bigint      not null,
    task_position bigint      not null
);
create index tasks_to_do on tasks (since, id) where done_at is null;
create index tasks_done on tasks (done_at desc, id) where done_at is not null;
create index tasks_request on tasks (request_id);

create table task_origins (
    id      text primary key,
    subject text not null,
    site_id text not null
);
create index task_origins_subject on task_origins (subject);

create table policies (
    id         text primary key,
    policy     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    position   bigint      not null
);

create table batches (
    id          text primary key,
    officer     text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    requests    text[]      not null,
    results     jsonb       not null
);
create index batches_officer on batches (officer, started_at desc, id desc);

create table delegations (
    id        text primary key,
    site_id   text        not null,
    giver     text        not null,
    colleague text        not null,
    first_day date        not null,
    last_day  date        not null,
    reason    text        not null,
    given_at  timestamptz not null,
    ended_at  timestamptz
);
