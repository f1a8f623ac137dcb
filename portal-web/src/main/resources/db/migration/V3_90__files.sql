-- What was uploaded, by id. The contents are in the file store under the same id; the documents are in the event log.

create table stored_file (
    id          uuid primary key,
    -- Who uploaded it: nobody else sees it while it is staged.
    account_id  uuid        not null,
    -- The folder as FolderId writes it, and the document type that it was sent for.
    folder      text        not null,
    type_id     uuid        not null,
    -- As its sender called it, for them to recognise while they choose; gone once the log holds the document.
    name        text,
    media       text        not null check (media in ('PDF', 'JPEG', 'PNG')),
    bytes       bigint      not null,
    sha256      text        not null,
    pages       integer     not null,
    state       text        not null default 'STAGED' check (state in ('STAGED', 'KEPT')),
    staged_at   timestamptz not null,
    kept_at     timestamptz,
    -- When the log was seen to hold a document with this file: only then is it safe from the daily cleaning.
    settled_at  timestamptz
);

create index stored_file_staged on stored_file (account_id, folder) where state = 'STAGED';
create index stored_file_unsettled on stored_file (staged_at) where settled_at is null;
create index stored_file_folder on stored_file (folder);
