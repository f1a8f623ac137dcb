create table families (
    id            text primary key,
    site_id       text        not null,
    name          text        not null,
    search        text        not null,
    registered_at timestamptz,
    erased        boolean     not null
);
create index families_by_name on families (search, id);

create table records (
    id            text primary key,
    kind          text        not null,
    site_id       text        not null,
    families      text[]      not null,
    current       jsonb       not null,
    pending       jsonb       not null,
    search        text        not null,
    registered_at timestamptz,
    recorded_at   timestamptz,
    position      bigint      not null,
    erased        boolean     not null
);
create index records_families on records using gin (families);
