create table document_types (
    id          text primary key,
    site_id     text    not null,
    name        text    not null,
    explanation text    not null,
    owner       text    not null,
    audience    text    not null,
    disciplines text[]  not null,
    required    boolean not null,
    validity    text    not null,
    until       date,
    months      integer not null,
    retired     boolean not null,
    position    bigint  not null
);
create index document_types_site on document_types (site_id);

create table documents (
    id             text primary key,
    subject        text        not null,
    person         text        not null,
    type_id        text        not null,
    site_id        text        not null,
    request_id     text        not null,
    name           text        not null,
    files          jsonb       not null,
    issued_on      date,
    handed_in_at   timestamptz not null,
    handed_in_by   text        not null,
    reused_from    text,
    accepted_at    timestamptz,
    valid_until    date,
    position       bigint      not null,
    erased         boolean     not null
);
create index documents_subject on documents (subject, type_id, handed_in_at);
create index documents_person on documents (person);
create index documents_files on documents using gin (files jsonb_path_ops);

-- One row for each document type that a folder ever held something of.
create table folder_lines (
    id           text primary key,
    subject      text    not null,
    person       text    not null,
    type_id      text    not null,
    document     text,
    excused      boolean not null,
    excuse       text,
    excused_until date,
    pending      text,
    latest       text,
    handed       jsonb   not null,
    position     bigint  not null,
    erased       boolean not null
);
create index folder_lines_subject on folder_lines (subject);
create index folder_lines_pending on folder_lines (pending) where pending is not null;
create index folder_lines_person on folder_lines (person);

-- Whose names and families a request goes by: the record itself, or whoever owns the folder.
alter table requests add column owner text not null default '';
update requests set owner = replace(subject, '_folder-', '-');
create index requests_owner on requests (owner, submitted_at desc, id desc);
