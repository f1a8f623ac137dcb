-- A directory of schools that was sent and compared, and waits for somebody to confirm it. Schools are not personal.

create table school_upload (
    id         uuid primary key,
    account_id uuid        not null,
    sent_at    timestamptz not null,
    lines      integer     not null,
    added      integer     not null,
    changed    integer     not null,
    closed     integer     not null,
    parts      integer     not null,
    -- The revision of the list that it was compared with.
    based_on   integer     not null,
    -- Only once it was read to its end.
    ready      boolean     not null
);

create table school_upload_part (
    upload_id uuid    not null references school_upload (id) on delete cascade,
    part      integer not null,
    body      text    not null,
    primary key (upload_id, part)
);
