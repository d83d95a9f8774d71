-- The kernel: spaces, objects with versions, the journal, commands, numbers, files, jobs, notices.
create schema kernel;

-- The space of the current transaction; null outside one, so that nothing is visible by default.
create function kernel.current_space() returns uuid language sql stable
  return nullif(current_setting('splot.space', true), '')::uuid;
create function kernel.commons() returns uuid language sql immutable
  return '00000000-0000-7000-8000-000000000001'::uuid;

-- Row security of a table: rows of the current space and of the commons are readable, only the own space is writable.
create procedure kernel.secure(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy space_read on %s for select using (space_id in (kernel.current_space(), kernel.commons()))', target);
  execute format('create policy space_write on %s for insert with check (space_id = kernel.current_space())', target);
  execute format('create policy space_update on %s for update using (space_id = kernel.current_space()) with check (space_id = kernel.current_space())', target);
  execute format('create policy space_delete on %s for delete using (space_id = kernel.current_space())', target);
end $$;

-- Append-only: neither the application nor the owner changes or removes a row.
create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create procedure kernel.append_only(target regclass) language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function kernel.refuse_change()', target);
  execute format('create trigger append_only_all before truncate on %s for each statement execute function kernel.refuse_change()', target);
end $$;

create table kernel.space (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
  name jsonb not null,
  kind text not null check (kind in ('commons', 'association', 'programme')),
  purpose text not null check (purpose in ('live', 'exercise')),
  zone text not null default 'Europe/Warsaw',
  clock_offset_seconds bigint not null default 0 check (clock_offset_seconds >= 0),
  settings jsonb not null default '{}',
  made_at timestamptz not null,
  check (purpose = 'exercise' or clock_offset_seconds = 0)
);

create table kernel.object (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  kind text not null,
  code text,
  title jsonb not null,
  origin text not null check (origin in ('fact', 'example', 'user')),
  mode text not null default 'enacted' check (mode in ('enacted', 'recorded')),
  source text,
  state text not null,
  visibility text not null check (visibility in ('public', 'members', 'office', 'restricted')),
  owner_org uuid,
  address text not null check (address ~ '^/'),
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, id),
  unique (space_id, address),
  check (origin <> 'fact' or source is not null),
  check (mode <> 'recorded' or origin = 'fact')
);
create index object_by_kind on kernel.object (space_id, kind, made_at desc, id);

create table kernel.version (
  space_id uuid not null,
  object_id uuid not null,
  no integer not null check (no >= 1),
  label text,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text,
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, object_id, no),
  unique (space_id, object_id, no, sha256),
  foreign key (space_id, object_id) references kernel.object (space_id, id)
);
create function kernel.version_numbers() returns trigger language plpgsql as $$
begin
  if new.no <> 1 + coalesce((select max(no) from kernel.version where space_id = new.space_id and object_id = new.object_id), 0) then
    raise exception 'version numbers of an object run 1..n without a gap' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger numbers before insert on kernel.version for each row execute function kernel.version_numbers();

create table kernel.block (
  space_id uuid not null,
  object_id uuid not null,
  version_no integer not null,
  key text not null,
  eid text not null,
  ord integer not null,
  kind text not null check (kind in ('heading', 'para', 'point', 'table', 'figure', 'annex')),
  text text not null,
  sha256 text not null,
  primary key (space_id, object_id, version_no, key),
  unique (space_id, object_id, version_no, eid),
  unique (space_id, object_id, version_no, ord),
  foreign key (space_id, object_id, version_no) references kernel.version (space_id, object_id, no)
);

create table kernel.cite (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  from_object uuid not null,
  from_locator text,
  to_space uuid not null,
  to_object uuid not null,
  to_no integer not null,
  sha256 text not null,
  locator text,
  made_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, from_object) references kernel.object (space_id, id),
  foreign key (to_space, to_object, to_no, sha256) references kernel.version (space_id, object_id, no, sha256),
  check (to_space in (space_id, kernel.commons()))
);
create index cite_from on kernel.cite (space_id, from_object);
create index cite_to on kernel.cite (to_space, to_object);

-- The journal: entries never change; payloads and salts are erasable.
create table kernel.journal_stream (
  space_id uuid not null references kernel.space (id),
  stream text not null,
  seq bigint not null,
  at timestamptz not null,
  hash text not null,
  primary key (space_id, stream)
);
create table kernel.journal_entry (
  space_id uuid not null,
  stream text not null,
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  event text not null,
  role text not null,
  object_id uuid,
  version_no integer,
  from_state text,
  to_state text,
  actor_commitment text not null,
  payload_commitment text not null,
  prev_hash text not null,
  hash text not null,
  primary key (space_id, stream, seq),
  unique (space_id, hash)
);
create index journal_by_object on kernel.journal_entry (space_id, object_id, at, seq);
create index journal_by_time on kernel.journal_entry (space_id, at desc, stream, seq);
create table kernel.journal_payload (
  space_id uuid not null,
  stream text not null,
  seq bigint not null,
  actor text not null,
  actor_salt text not null,
  payload jsonb not null,
  payload_salt text not null,
  is_public boolean not null,
  primary key (space_id, stream, seq),
  foreign key (space_id, stream, seq) references kernel.journal_entry (space_id, stream, seq)
);
create function kernel.journal_chain() returns trigger language plpgsql as $$
declare previous kernel.journal_entry;
begin
  select * into previous from kernel.journal_entry
    where space_id = new.space_id and stream = new.stream and seq = new.seq - 1;
  if (new.seq > 1 and (previous.hash is distinct from new.prev_hash or previous.at > new.at)) then
    raise exception 'the journal is a chain: entry % of % does not follow', new.seq, new.stream using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger chain before insert on kernel.journal_entry for each row execute function kernel.journal_chain();

create table kernel.command (
  space_id uuid not null references kernel.space (id),
  actor text not null,
  key text not null check (length(key) between 8 and 100),
  action text not null,
  input_sha256 text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (space_id, actor, key)
);

create table kernel.number_series (
  space_id uuid not null references kernel.space (id),
  kind text not null,
  scope text not null,
  last integer not null check (last >= 0),
  primary key (space_id, kind, scope)
);

create table kernel.regulation (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  kind text not null check (kind in ('policy', 'regime', 'rule_set', 'criteria_set', 'form')),
  code text not null,
  version integer not null check (version >= 1),
  valid_span daterange not null,
  name jsonb not null,
  content jsonb not null,
  basis text not null,
  confirmed boolean not null,
  made_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, kind, code, version)
);

create table kernel.file (
  space_id uuid not null references kernel.space (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint not null check (byte_count >= 0),
  media_type text not null,
  name text not null,
  personal_class text not null check (personal_class in ('none', 'P0', 'P1', 'P2', 'P3')),
  erased_at timestamptz,
  made_at timestamptz not null,
  primary key (space_id, sha256)
);

create table kernel.job (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  kind text not null,
  title jsonb not null,
  arguments jsonb not null,
  unique_key text,
  state text not null check (state in ('queued', 'running', 'done', 'partly', 'failed', 'cancelled')),
  progress_done integer not null default 0,
  progress_total integer not null default 0,
  ok_count integer not null default 0,
  bad_count integer not null default 0,
  report jsonb,
  made_at timestamptz not null,
  made_by uuid,
  finished_at timestamptz,
  primary key (space_id, id)
);
create unique index job_one_running on kernel.job (space_id, kind, unique_key) where state in ('queued', 'running');
create index job_by_state on kernel.job (space_id, state, made_at);

create table kernel.notice (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  recipient_kind text not null check (recipient_kind in ('person', 'contact')),
  recipient uuid not null,
  object_id uuid not null,
  step text not null,
  subject jsonb not null,
  body jsonb not null,
  link text not null,
  deadline date,
  state text not null check (state in ('queued', 'sent', 'bounced', 'read', 'kept')),
  made_at timestamptz not null,
  sent_at timestamptz,
  primary key (space_id, id),
  unique (space_id, recipient, object_id, step)
);
create index notice_queue on kernel.notice (space_id, state, made_at, id);

call kernel.append_only('kernel.version');
call kernel.append_only('kernel.block');
call kernel.append_only('kernel.cite');
call kernel.append_only('kernel.journal_entry');
call kernel.append_only('kernel.regulation');

do $$
declare name text;
begin
  foreach name in array array['object','version','block','cite','journal_stream','journal_entry','journal_payload','command','number_series','regulation','file','job','notice'] loop
    call kernel.secure(('kernel.' || name)::regclass);
  end loop;
end $$;

grant usage on schema kernel to splot_app;
grant select, insert, update on kernel.space to splot_app;
grant select, insert, update on kernel.object, kernel.journal_stream, kernel.number_series, kernel.job, kernel.notice, kernel.file to splot_app;
grant select, insert on kernel.version, kernel.block, kernel.cite, kernel.journal_entry, kernel.regulation, kernel.command to splot_app;
grant select, insert, delete on kernel.journal_payload to splot_app;
grant delete on kernel.job to splot_app;

comment on schema kernel is 'Shared mechanisms: spaces, objects, versions, journal, commands, numbers, files, jobs, notices.';
comment on table kernel.space is 'One association or programme; the commons holds what all share. Personal class: none.';
comment on column kernel.space.name is 'ml';
comment on column kernel.space.clock_offset_seconds is 'Forward offset of the clock of an exercise, seconds.';
comment on column kernel.space.settings is 'Theme, texts and policies of the space, by key.';
comment on table kernel.object is 'Exactly one row per thing that can be cited or linked; never deleted. Personal class: none.';
comment on column kernel.object.title is 'ml';
comment on column kernel.object.address is 'Path of its page inside the space.';
comment on column kernel.object.source is 'Where a fact comes from; required for origin fact.';
comment on table kernel.version is 'Frozen content of an object, numbers 1..n. Append-only.';
comment on column kernel.version.sha256 is 'SHA-256 of the RFC 8785 form of content, hex.';
comment on table kernel.block is 'Paragraphs of a version that remarks, reviews and citations anchor to. Append-only.';
comment on table kernel.cite is 'A citation pinned to version and hash; a newer version makes it stale, never replaces it. Append-only.';
comment on table kernel.journal_stream is 'Head of each journal stream; locked while an entry is added.';
comment on table kernel.journal_entry is 'One accepted act; hash = SHA-256 over its canonical form and the previous hash. Append-only.';
comment on table kernel.journal_payload is 'Erasable content of a journal entry with its salts. Personal class: P1, P2.';
comment on table kernel.command is 'First result of each idempotency key. Append-only by grant.';
comment on table kernel.number_series is 'Last number issued per series and reset scope; gapless.';
comment on table kernel.regulation is 'Versioned rules as data: policies, regimes, rule sets, criteria, forms. Append-only.';
comment on column kernel.regulation.name is 'ml';
comment on column kernel.regulation.basis is 'Legal or statutory basis in words.';
comment on column kernel.regulation.confirmed is 'False: every screen that relies on it says unconfirmed.';
comment on table kernel.file is 'Files by the SHA-256 of their bytes.';
comment on column kernel.file.byte_count is 'Size, bytes.';
comment on table kernel.job is 'Long work with visible progress.';
comment on column kernel.job.title is 'ml';
comment on table kernel.notice is 'Outbox: one notice per recipient, object and step. Personal class: P2 (recipient by id only).';
comment on column kernel.notice.subject is 'ml';
comment on column kernel.notice.body is 'ml';
