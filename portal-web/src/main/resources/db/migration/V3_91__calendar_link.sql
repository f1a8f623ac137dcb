-- The one link of a login to its lessons. A newer one takes its place.
create table calendar_link (
    account_id uuid primary key,
    -- SHA-256 of the secret; the secret itself is shown once and kept nowhere.
    token_hash bytea       not null unique,
    created_at timestamptz not null
);
