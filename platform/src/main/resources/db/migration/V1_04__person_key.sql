-- A destroyed key keeps its row, without the secret, so that it can never come back.
CREATE TABLE person_key (
    id           bigserial    PRIMARY KEY,
    person       varchar(255) NOT NULL UNIQUE,
    secret       bytea,
    created_at   timestamp with time zone NOT NULL DEFAULT now(),
    destroyed_at timestamp with time zone,
    CHECK ((secret IS NULL) = (destroyed_at IS NOT NULL))
);
