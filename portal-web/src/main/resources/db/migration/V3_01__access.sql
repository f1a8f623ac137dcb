-- Credentials, single-use links and the security log (log B): beside the event log, never in it.

create table credential (
    account_id    uuid primary key,
    password_hash text not null,
    changed_at    timestamptz not null,
    -- Sessions opened under an earlier number are over.
    session_epoch integer not null default 1
);

create table password_token (
    -- SHA-256 of the secret; the secret itself is only in the mail.
    token_hash bytea primary key,
    account_id uuid not null,
    purpose    text not null,
    created_at timestamptz not null,
    -- Null: valid until used.
    expires_at timestamptz,
    used_at    timestamptz
);
create index password_token_account on password_token (account_id) where used_at is null;

create table security_log (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    kind         text not null,
    account_id   uuid,
    role         text,
    site_id      uuid,
    subject_kind text,
    subject_id   uuid,
    -- The client's network (/24 or /48), never the whole address.
    network      text
);
create index security_log_at on security_log (at);
create index security_log_account on security_log (account_id, at desc);
