create table requests (
    id              text primary key,
    subject         text    not null,
    site_id         text    not null,
    state           text    not null,
    revision        integer not null,
    submitted_by    text    not null,
    submitted_at    timestamptz not null,
    claimed_by      text,
    claimed_until   timestamptz,
    due_date        date,
    correction_text text,
    reminded_day    integer not null,
    parked          boolean not null,
    closed_at       timestamptz,
    items           jsonb   not null,
    record_position bigint  not null,
    review_position bigint  not null,
    erased          boolean not null
);
create index requests_queue on requests (submitted_at, id);
create index requests_open_queue on requests (submitted_at, id)
    where state in ('SUBMITTED', 'UNDER_REVIEW', 'CORRECTION_REQUESTED');
create index requests_sites on requests (site_id, state);
create index requests_subject on requests (subject, submitted_at);
