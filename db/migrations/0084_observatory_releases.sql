-- The data bank: series with breakdowns, breaks, releases taken back, profiles of imports, indicators of an own space.

-- What an indicator can be broken down by, with its items; in the commons, or of an own space.
create table observatory.dimension (
  space_id uuid not null references kernel.space (id),
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,40}$'),
  name jsonb not null,
  primary key (space_id, code)
);
create table observatory.dimension_item (
  space_id uuid not null,
  dimension text not null,
  code text not null check (code ~ '^[^\s].{0,80}$'),
  name jsonb not null,
  ord integer not null,
  parent text,
  primary key (space_id, dimension, code),
  foreign key (space_id, dimension) references observatory.dimension (space_id, code),
  foreign key (space_id, dimension, parent) references observatory.dimension_item (space_id, dimension, code)
);

-- An indicator may belong to an own space now; what it is derived from, and what is known about its making.
alter table observatory.indicator
  drop constraint indicator_space_id_check,
  add column method jsonb,
  add column keeper jsonb,
  add column lag_days smallint check (lag_days >= 0),
  add column derivation jsonb,
  add column is_final_demanded boolean not null default false;
alter table observatory.indicator add foreign key (space_id) references kernel.space (id);

-- A series is an indicator under a breakdown; the one without a breakdown has the number of its indicator.
create table observatory.series (
  space_id uuid not null references kernel.space (id),
  id integer not null unique,
  indicator_space uuid not null,
  indicator_id uuid not null,
  breakdown jsonb not null check (jsonb_typeof(breakdown) = 'object'),
  primary key (space_id, id),
  unique (space_id, indicator_id, breakdown),
  check (indicator_space in (space_id, kernel.commons())),
  foreign key (indicator_space, indicator_id) references observatory.indicator (space_id, id)
);
create index series_of_indicator on observatory.series (indicator_id, space_id);

create function observatory.next_series() returns integer language sql as $$
  select nextval(pg_get_serial_sequence('observatory.indicator', 'series'))::integer
$$;
alter table observatory.series alter column id set default observatory.next_series();
grant usage on sequence observatory.indicator_series_seq to splot_app;

create function observatory.open_series() returns trigger language plpgsql as $$
begin
  insert into observatory.series (space_id, id, indicator_space, indicator_id, breakdown) values (new.space_id, new.series, new.space_id, new.id, '{}');
  return null;
end $$;
create trigger opens_series after insert on observatory.indicator for each row execute function observatory.open_series();
insert into observatory.series (space_id, id, indicator_space, indicator_id, breakdown)
  select space_id, series, space_id, id, '{}' from observatory.indicator;
alter table observatory.observation drop constraint observation_series_fkey;
alter table observatory.observation add foreign key (series) references observatory.series (id);

-- A release that was taken back: gone from current reads, kept for those that cite it and for reads as of an earlier day.
create table observatory.withdrawal (
  space_id uuid not null,
  vintage_id integer not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 3 and 1000),
  by uuid,
  primary key (space_id, vintage_id),
  foreign key (space_id, vintage_id) references observatory.vintage (space_id, id)
);

create index cite_of_vintage on kernel.cite (space_id, split_part(locator, ':', 3)) where locator is not null;

-- How the columns of a source become numbers of the bank; each change is a version.
create table observatory.profile (
  space_id uuid not null references kernel.space (id),
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  version integer not null check (version > 0),
  name jsonb not null,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, code, version)
);

alter table observatory.import
  drop constraint import_profile_check,
  drop constraint import_space_id_sha256_profile_key,
  add column profile_version integer not null default 1,
  add column profile_sha256 text not null default '' check (profile_sha256 ~ '^([0-9a-f]{64})?$'),
  add column attempt smallint not null default 1 check (attempt > 0),
  add column file_name text,
  add column byte_size bigint check (byte_size > 0),
  add column parser text not null default 'long-csv-1',
  add column warning_count integer not null default 0 check (warning_count >= 0);
alter table observatory.import add unique (space_id, sha256, profile_sha256, attempt);

-- I30, looked at once a statement: the period has the frequency of the indicator, and the unit was there in it.
drop trigger fitting on observatory.observation;
drop function observatory.fitting_observation();
create function observatory.fitting_observations() returns trigger language plpgsql as $$
declare wrong text;
begin
  select f.period into wrong from (select distinct series, period from fresh) f
    join observatory.series s on s.id = f.series join observatory.indicator i on i.space_id = s.indicator_space and i.id = s.indicator_id
    where i.frequency is distinct from (case when length(f.period) = 4 then 'year' when f.period ~ '-S' then 'half' when f.period ~ '-Q' then 'quarter' when f.period ~ '-M' then 'month' when f.period ~ 'Y$' then 'year' else 'day' end) limit 1;
  if wrong is not null then raise exception 'period % has not the frequency of the indicator', wrong using errcode = 'restrict_violation'; end if;
  select f.year into wrong from (select distinct unit_id, left(period, 4) as year from fresh) f
    where not exists (select from kernel.unit u where u.id = f.unit_id and lower(u.valid_span) <= (f.year || '-12-31')::date) limit 1;
  if wrong is not null then raise exception 'the unit did not exist in period %', wrong using errcode = 'restrict_violation'; end if;
  return null;
end $$;
create trigger fitting after insert on observatory.observation referencing new table as fresh for each statement execute function observatory.fitting_observations();

call kernel.append_only('observatory.series');
call kernel.append_only('observatory.withdrawal');
call kernel.append_only('observatory.profile');
do $$
declare name text;
begin
  foreach name in array array['observatory.dimension', 'observatory.dimension_item', 'observatory.series', 'observatory.withdrawal', 'observatory.profile'] loop
    call kernel.secure(name::regclass);
  end loop;
end $$;
grant select, insert, update on observatory.dimension, observatory.dimension_item to splot_app;
grant select, insert on observatory.series, observatory.withdrawal, observatory.profile to splot_app;

comment on table observatory.dimension is 'What numbers are broken down by. Personal class: none.';
comment on column observatory.dimension.name is 'ml';
comment on table observatory.dimension_item is 'One item of a breakdown. Personal class: none.';
comment on column observatory.dimension_item.name is 'ml';
comment on column observatory.dimension_item.parent is 'The item that it is a part of; null: none.';
comment on column observatory.indicator.method is 'ml; how it is made; null: not described.';
comment on column observatory.indicator.keeper is 'ml; who answers for the definition; null: not stated.';
comment on column observatory.indicator.lag_days is 'Days from the end of a period to its publication, as expected; null: not known.';
comment on column observatory.indicator.derivation is 'How it is computed from other series; null: measured.';
comment on column observatory.indicator.is_final_demanded is 'Targets are assessed on final values only.';
comment on table observatory.series is 'An indicator under a breakdown. Append-only. Personal class: none.';
comment on column observatory.series.breakdown is 'Item by dimension; empty: the whole.';
comment on table observatory.withdrawal is 'Releases taken back. Append-only. Personal class: none.';
comment on column observatory.withdrawal.by is 'The person; null: the program.';
comment on table observatory.profile is 'How columns of a source become numbers; versions. Append-only. Personal class: none.';
comment on column observatory.profile.name is 'ml';
comment on column observatory.import.profile is 'Code of the profile.';
comment on column observatory.import.profile_sha256 is 'Hash of the profile; empty: the long CSV before profiles.';
comment on column observatory.import.attempt is 'Grows when the same file is loaded after its release was taken back.';
comment on column observatory.import.parser is 'Reader and its version.';

-- Files of statistics come packed; gzip holds one file and is looked into by the reader alone.
alter table kernel.file drop constraint file_media_type;
alter table kernel.file add constraint file_media_type check (media_type in (
  'application/pdf', 'image/png', 'image/jpeg', 'text/csv', 'text/plain', 'application/json', 'application/geo+json', 'application/gzip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
