-- Files: bytes in chunks beside the row that names them, and the things that they are attached to.
-- The table of files had no door yet, so nothing is lost: name and personal class belong to each attachment.
alter table kernel.file drop column name, drop column personal_class;
alter table kernel.file add column scan text not null check (scan in ('clean', 'skipped'));
alter table kernel.file add constraint file_media_type check (media_type in (
  'application/pdf', 'image/png', 'image/jpeg', 'text/csv', 'text/plain', 'application/json', 'application/geo+json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
alter table kernel.file add constraint file_size check (byte_count between 1 and 10000000);

create table kernel.file_chunk (
  space_id uuid not null,
  sha256 text not null,
  no integer not null check (no >= 1),
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (space_id, sha256, no),
  foreign key (space_id, sha256) references kernel.file (space_id, sha256)
);
-- The bytes are packed already or small; packing them again costs time and saves nothing.
alter table kernel.file_chunk alter column bytes set storage external;

create table kernel.attachment (
  space_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  part text not null check (part ~ '^[a-z][a-z0-9_]{1,60}$'),
  sha256 text not null,
  name text check (length(name) between 1 and 120),
  personal_class text not null check (personal_class in ('none', 'P0', 'P1', 'P2', 'P3')),
  erase_after date,
  made_at timestamptz not null,
  made_by uuid,
  erased_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, object_id) references kernel.object (space_id, id),
  foreign key (space_id, sha256) references kernel.file (space_id, sha256),
  check (personal_class not in ('P2', 'P3') or erase_after is not null),
  check ((erased_at is null) = (name is not null))
);
create unique index attachment_once on kernel.attachment (space_id, object_id, part, sha256) where erased_at is null;
create index attachment_of_file on kernel.attachment (space_id, sha256);
create index attachment_to_erase on kernel.attachment (space_id, erase_after) where erased_at is null and erase_after is not null;

-- Bytes never change, and go only with the mark that they were erased.
create function kernel.keep_chunk() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from kernel.file where space_id = old.space_id and sha256 = old.sha256 and erased_at is not null) then
    return old;
  end if;
  raise exception 'bytes of a file are kept until the file is marked as erased' using errcode = 'restrict_violation';
end $$;
create trigger keep_chunk before update or delete on kernel.file_chunk for each row execute function kernel.keep_chunk();
create trigger keep_chunk_all before truncate on kernel.file_chunk for each statement execute function kernel.refuse_change();

call kernel.secure('kernel.file_chunk');
call kernel.secure('kernel.attachment');
revoke update on kernel.file from splot_app;
grant update (erased_at) on kernel.file to splot_app;
grant select, insert, delete on kernel.file_chunk to splot_app;
grant select, insert on kernel.attachment to splot_app;
grant update (name, erased_at) on kernel.attachment to splot_app;

comment on table kernel.file is 'Files by the SHA-256 of their bytes. Personal class: that of their attachments.';
comment on column kernel.file.media_type is 'Told by the content, never by the name or the sender.';
comment on column kernel.file.scan is 'skipped: the policy of this version, no scanner is asked; clean: a scanner found nothing. Nothing else is served.';
comment on column kernel.file.erased_at is 'When the bytes were removed; the row says so for ever.';
comment on table kernel.file_chunk is 'Bytes of a file in pieces of at most 256 kB, no 1..n. Personal class: that of the attachments.';
comment on table kernel.attachment is 'A file as part of a thing; who may read the thing may read it, as far as its class allows. Personal class: by row.';
comment on column kernel.attachment.part is 'What it is to the thing, such as notice or source.';
comment on column kernel.attachment.name is 'Cleaned name for downloads; null: erased.';
comment on column kernel.attachment.erase_after is 'Day after which it is erased; null: kept with the thing.';
