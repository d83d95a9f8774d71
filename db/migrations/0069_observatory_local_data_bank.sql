-- Observatory: the Local Data Bank (BDL) of Statistics Poland, asked over its API: what is followed, what was fetched, the quota.
create table observatory.bank_variable (
  space_id uuid not null references kernel.space (id),
  variable_id integer not null check (variable_id > 0),
  series integer references observatory.indicator (series),
  is_followed boolean not null,
  name text,
  level smallint check (level between 0 and 7),
  measure text,
  subject_id text,
  loaded_sha256 text check (loaded_sha256 ~ '^[0-9a-f]{64}$'),
  loaded_vintage text,
  made_at timestamptz not null,
  primary key (space_id, variable_id)
);
create unique index bank_variable_series on observatory.bank_variable (space_id, series) where is_followed and series is not null;

create table observatory.bank_term (
  space_id uuid not null references kernel.space (id),
  kind text not null check (kind in ('unit', 'subject', 'measure', 'attribute')),
  code text not null,
  name text not null,
  detail text,
  parent_code text,
  level smallint check (level between 0 and 7),
  primary key (space_id, kind, code)
);

create table observatory.bank_sync (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  started_at timestamptz not null,
  resume_at timestamptz,
  ended_at timestamptz,
  primary key (space_id, id),
  check (ended_at is null or resume_at is null)
);
create unique index bank_sync_open on observatory.bank_sync (space_id) where ended_at is null;
create index bank_sync_newest on observatory.bank_sync (space_id, started_at);

create table observatory.bank_fetch (
  space_id uuid not null,
  id uuid not null,
  sync_id uuid not null,
  resource text not null,
  variable_id integer,
  state text not null check (state in ('open', 'complete', 'same', 'changed', 'failed')),
  page_count integer not null default 0 check (page_count >= 0),
  record_count integer not null default 0 check (record_count >= 0),
  total_count integer check (total_count >= 0),
  last_update text,
  failure_count integer not null default 0 check (failure_count >= 0),
  not_before timestamptz,
  claim uuid,
  claimed_until timestamptz,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, sync_id) references observatory.bank_sync (space_id, id),
  check ((state = 'open') = (ended_at is null)),
  check ((claim is null) = (claimed_until is null))
);
create unique index bank_fetch_open on observatory.bank_fetch (space_id, resource) where state = 'open';
create index bank_fetch_resource on observatory.bank_fetch (space_id, resource, ended_at);
create index bank_fetch_sync on observatory.bank_fetch (space_id, sync_id);

create table observatory.bank_answer (
  space_id uuid not null,
  fetch_id uuid not null,
  page integer not null check (page >= 0),
  address text not null,
  sha256 text not null,
  record_count integer not null check (record_count >= 0),
  asked_at timestamptz not null,
  answered_at timestamptz not null,
  primary key (space_id, fetch_id, page),
  foreign key (space_id, fetch_id) references observatory.bank_fetch (space_id, id),
  foreign key (space_id, sha256) references kernel.file (space_id, sha256)
);

create table observatory.bank_finding (
  space_id uuid not null,
  id uuid not null,
  sync_id uuid not null,
  resource text not null,
  variable_id integer,
  code text not null,
  is_bad boolean not null,
  params jsonb not null,
  found_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, sync_id) references observatory.bank_sync (space_id, id)
);
create index bank_finding_sync on observatory.bank_finding (space_id, sync_id, id);

create table observatory.bank_quota (
  space_id uuid not null check (space_id = kernel.commons()),
  client text not null check (client in ('anonymous', 'registered')),
  paused_until timestamptz,
  refusal_count integer not null default 0 check (refusal_count >= 0),
  primary key (space_id, client)
);

create table observatory.bank_call (
  space_id uuid not null check (space_id = kernel.commons()),
  id bigint generated always as identity,
  client text not null check (client in ('anonymous', 'registered')),
  asked_at timestamptz not null,
  primary key (space_id, id)
);
create index bank_call_newest on observatory.bank_call (space_id, client, asked_at desc);

call kernel.append_only('observatory.bank_answer');
call kernel.append_only('observatory.bank_finding');

do $$
declare name text;
begin
  foreach name in array array['variable', 'term', 'sync', 'fetch', 'answer', 'finding', 'quota', 'call'] loop
    call kernel.secure(('observatory.bank_' || name)::regclass);
  end loop;
end $$;

grant select, insert, update on observatory.bank_variable, observatory.bank_term, observatory.bank_sync, observatory.bank_fetch, observatory.bank_quota to splot_app;
grant select, insert on observatory.bank_answer, observatory.bank_finding to splot_app;
grant select, insert, delete on observatory.bank_call to splot_app;

comment on table observatory.bank_variable is 'Variables of the Local Data Bank that a space follows. Personal class: none.';
comment on column observatory.bank_variable.variable_id is 'Number of the variable in the bank.';
comment on column observatory.bank_variable.series is 'Indicator that its numbers are loaded into; null: they are only fetched.';
comment on column observatory.bank_variable.name is 'Name as the bank gives it, its parts joined; null: not asked yet.';
comment on column observatory.bank_variable.level is 'Lowest level that the bank has numbers for: 6 municipality, 5 county; null: not asked yet.';
comment on column observatory.bank_variable.measure is 'Unit of measure in the words of the bank; null: not asked yet.';
comment on column observatory.bank_variable.subject_id is 'Subject that it belongs to (P…); null: not asked yet.';
comment on column observatory.bank_variable.loaded_sha256 is 'Which answers were looked at for loading last, by their joint hash; null: none.';
comment on column observatory.bank_variable.loaded_vintage is 'Code of the release that they became; null: none.';
comment on table observatory.bank_term is 'Words of the bank: units, subjects, units of measure, attributes. Personal class: none.';
comment on column observatory.bank_term.code is 'Unit: the 12 characters of the bank; the others: their number.';
comment on column observatory.bank_term.detail is 'Description in the words of the bank; null: none.';
comment on column observatory.bank_term.parent_code is 'What it lies in; null: nothing.';
comment on table observatory.bank_sync is 'One going through the list of what is followed; it may take several jobs. Personal class: none.';
comment on column observatory.bank_sync.resume_at is 'Not to be gone on with before; null: at once.';
comment on table observatory.bank_fetch is 'One resource fetched page by page. open → complete | same (nothing new) | changed (begun anew) | failed. Personal class: none.';
comment on column observatory.bank_fetch.resource is 'Path and query of the bank without the page.';
comment on column observatory.bank_fetch.total_count is 'How many records the bank announced on its first page; null: not asked yet.';
comment on column observatory.bank_fetch.last_update is 'lastUpdate of the bank, as written; null: the resource has none.';
comment on column observatory.bank_fetch.failure_count is 'Failed tries since the last good page.';
comment on column observatory.bank_fetch.claim is 'Who asks for its next page now: another one each time.';
comment on table observatory.bank_answer is 'Answers of the bank as they came, by the hash of their bytes. Append-only. Personal class: none.';
comment on column observatory.bank_answer.address is 'Full address that was asked; it holds no key.';
comment on table observatory.bank_finding is 'What went wrong or is worth knowing. Append-only. Personal class: none.';
comment on column observatory.bank_finding.params is 'What the sentence of the code is filled with.';
comment on table observatory.bank_quota is 'Whether the bank asked all spaces of this installation to wait; its row is the lock of the quota. Personal class: none.';
comment on column observatory.bank_quota.refusal_count is 'Refusals one after another.';
comment on table observatory.bank_call is 'Requests of the last seven days: what the quotas of the bank are counted by, shared by all processes. Personal class: none.';
