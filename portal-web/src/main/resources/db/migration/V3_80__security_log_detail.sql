-- What an administrator did to, by id and code only.
alter table security_log add column detail text;
