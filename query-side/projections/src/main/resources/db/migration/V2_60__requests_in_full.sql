-- What the log says and the rows did not keep is filled in as well as the rows allow; rebuilding the projections
-- « records », « requests » and « accounts » makes it exact.
alter table requests
    drop column correction_text,
    add column submitted_by_staff boolean     not null default false,
    add column moved_at           timestamptz,
    add column waited_millis      bigint      not null default 0,
    add column waiting_since      timestamptz,
    add column corrected          boolean     not null default false,
    add column reopened_text      text,
    add column parked_step        text,
    add column parked_attempts    integer     not null default 0,
    add column parked_at          timestamptz,
    add column deciders           text[]      not null default '{}';

update requests
set moved_at = submitted_at,
    waited_millis = case
        when closed_at is null then 0
        else greatest(0, (extract(epoch from closed_at - submitted_at) * 1000)::bigint) end,
    waiting_since = case when state in ('SUBMITTED', 'UNDER_REVIEW') then submitted_at end,
    parked_step = case when parked then '' end,
    parked_at = case when parked then submitted_at end,
    deciders = coalesce(
        (select array_agg(distinct line ->> 'decided_by') from jsonb_array_elements(items) line
         where line ->> 'decided_by' is not null), '{}');
alter table requests alter column moved_at set not null;

drop index requests_queue;
drop index requests_open_queue;
drop index requests_sites;
-- The queue is read in stretches: one site, one state, in the order of submission.
create index requests_queue on requests (site_id, state, submitted_at, id)
    include (subject, claimed_by, claimed_until, corrected, moved_at);
create index requests_answered on requests (site_id, state, closed_at desc, id desc) where closed_at is not null;
create index requests_parked on requests (parked_at, id) where parked;

alter table records add column senders jsonb not null default '{}';
update records r
set senders = sent.senders
from (select subject, jsonb_object_agg(id, submitted_by) senders from requests where subject <> '' group by subject) sent
where sent.subject = r.id;

alter table accounts
    add column language text   not null default 'fr',
    add column notices  text   not null default 'NONE',
    add column position bigint not null default -1;
update accounts
set position = 0,
    notices = case role when 'FAMILY' then 'AT_ONCE' when 'STAFF' then 'DAILY' else 'NONE' end;
