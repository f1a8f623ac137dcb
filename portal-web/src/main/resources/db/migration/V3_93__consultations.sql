-- A family asks who read its records, and an officer who opens a record twice is noted once.
create index security_log_reads on security_log (subject_id, at desc) where kind = 'RECORD_READ';
create unique index security_log_read_once on security_log
    (account_id, subject_kind, subject_id, detail, date_bin('10 minutes', at, timestamptz '2000-01-01 00:00:00+00'))
    where kind = 'RECORD_READ';
