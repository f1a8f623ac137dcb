-- Mails to send. Ids, dates and codes only: who is written to, where and what is looked up when the mail leaves.

create table outbox (
    id           uuid primary key,
    -- An event, an account and a kind make one mail; an account and a day one digest.
    dedupe_key   text        not null unique,
    account_id   uuid        not null,
    kind         text        not null,
    -- The requests it tells of, and in the digest of an officer those that have waited too long.
    requests     uuid[]      not null default '{}',
    overdue      uuid[]      not null default '{}',
    outcome      text,
    due_date     date,
    days         integer     not null default 0,
    state        text        not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'NO_ADDRESS', 'NOT_WANTED', 'SUPERSEDED')),
    attempts     integer     not null default 0,
    next_attempt timestamptz not null,
    -- Who is sending it just now, and until when nobody else may.
    claim        uuid,
    claimed_until timestamptz,
    -- The class of the last failure, never its message.
    last_error   text,
    created_at   timestamptz not null,
    settled_at   timestamptz
);

create index outbox_due on outbox (next_attempt) where state = 'WAITING';
create index outbox_sending on outbox (claimed_until) where state = 'SENDING';
create index outbox_unsettled on outbox (state, created_at) where state in ('FAILED', 'NO_ADDRESS');
create index outbox_settled on outbox (settled_at) where state in ('SENT', 'NOT_WANTED', 'SUPERSEDED', 'NO_ADDRESS');
