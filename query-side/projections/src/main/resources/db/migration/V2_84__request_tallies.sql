-- How many requests of a site stand in each state. Every page of the sas shows it, and what was answered only grows: to
-- count it each time would read the whole history.
create table request_tallies (
    site_id  text    not null,
    state    text    not null,
    requests integer not null,
    primary key (site_id, state)
);

create function tally_requests() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        delete from request_tallies;
        return null;
    end if;
    if tg_op <> 'INSERT' then
        update request_tallies set requests = requests - 1 where site_id = old.site_id and state = old.state;
        delete from request_tallies where site_id = old.site_id and state = old.state and requests = 0;
    end if;
    if tg_op <> 'DELETE' then
        insert into request_tallies values (new.site_id, new.state, 1)
        on conflict (site_id, state) do update set requests = request_tallies.requests + 1;
    end if;
    return null;
end $$;

create trigger requests_come_and_go after insert or delete on requests
    for each row execute function tally_requests();
create trigger requests_move after update on requests
    for each row when ((old.site_id, old.state) is distinct from (new.site_id, new.state))
    execute function tally_requests();
create trigger requests_are_cleared after truncate on requests
    for each statement execute function tally_requests();

insert into request_tallies select site_id, state, count(*) from requests group by site_id, state;

-- What asks for an officer's attention first: few rows each.
create index requests_in_hand on requests (claimed_by, claimed_until) where closed_at is null and claimed_by is not null;
create index requests_corrected on requests (site_id) where closed_at is null and corrected;
create index requests_moved on requests (moved_at) where closed_at is null;
