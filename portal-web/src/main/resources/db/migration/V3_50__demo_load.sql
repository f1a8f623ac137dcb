-- Which demo school was loaded here; empty everywhere but in a demo.
create table demo_load (
    only_one    boolean     primary key default true check (only_one),
    size        text        not null,
    reference   timestamptz not null,
    finished_at timestamptz
);
