-- Territory (kernel): units of the register, named areas, outlines. All of it lies in the commons.
create table kernel.unit (
  space_id uuid not null references kernel.space (id) check (space_id = kernel.commons()),
  id integer generated always as identity unique,
  code text not null,
  level text not null check (level in ('country', 'voivodeship', 'county', 'municipality', 'area')),
  municipality_kind smallint check (municipality_kind in (1, 2, 3)),
  name jsonb not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  parent_code text,
  parent_name text,
  centre_lon numeric(8, 5),
  centre_lat numeric(7, 5),
  valid_span daterange not null,
  source text not null,
  primary key (space_id, id),
  exclude using gist (space_id with =, code with =, valid_span with &&),
  check (case level when 'voivodeship' then code ~ '^[0-9]{2}$' when 'county' then code ~ '^[0-9]{4}$' when 'municipality' then code ~ '^[0-9]{6}[123]$' else code ~ '^[A-Z][A-Z0-9-]{1,15}$' end),
  check ((level = 'municipality') = (municipality_kind is not null)),
  check (level <> 'municipality' or municipality_kind = right(code, 1)::smallint),
  check (parent_code is null or level <> 'municipality' or left(code, 4) = parent_code),
  check ((centre_lon is null) = (centre_lat is null))
);
create index unit_by_code on kernel.unit (space_id, code);

create table kernel.area (
  space_id uuid not null references kernel.space (id) check (space_id = kernel.commons()),
  unit_id integer not null,
  kind text not null check (kind in ('association', 'functional', 'zit', 'statistical', 'peer_group', 'custom')),
  basis text not null,
  primary key (space_id, unit_id),
  foreign key (space_id, unit_id) references kernel.unit (space_id, id)
);

create table kernel.area_member (
  space_id uuid not null,
  area_id integer not null,
  unit_id integer not null,
  span daterange not null,
  source text not null,
  primary key (space_id, area_id, unit_id, span),
  foreign key (space_id, area_id) references kernel.area (space_id, unit_id),
  foreign key (space_id, unit_id) references kernel.unit (space_id, id),
  exclude using gist (space_id with =, area_id with =, unit_id with =, span with &&)
);

create table kernel.outline (
  space_id uuid not null,
  unit_id integer not null,
  span daterange not null,
  geometry jsonb not null,
  web_geometry jsonb not null,
  west numeric not null,
  south numeric not null,
  east numeric not null,
  north numeric not null,
  area_m2 bigint not null check (area_m2 > 0),
  source text not null,
  layer_sha256 text not null check (layer_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (space_id, unit_id, span),
  foreign key (space_id, unit_id) references kernel.unit (space_id, id),
  exclude using gist (space_id with =, unit_id with =, span with &&),
  check (west < east and south < north)
);

-- Observatory: indicators, sources, vintages, observations, imports.
create schema observatory;

create table observatory.indicator (
  space_id uuid not null check (space_id = kernel.commons()),
  id uuid not null,
  series integer generated always as identity unique,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,60}$'),
  definition jsonb not null,
  unit_of_measure jsonb not null,
  direction text not null check (direction in ('up', 'down', 'none')),
  domain smallint check (domain between 1 and 7),
  frequency text not null check (frequency in ('year', 'half', 'quarter', 'month', 'day')),
  grain text not null check (grain in ('municipality', 'area')),
  aggregation text not null check (aggregation in ('sum', 'ratio', 'weighted_mean', 'none')),
  aggregation_note jsonb,
  numerator_series integer references observatory.indicator (series),
  denominator_series integer references observatory.indicator (series),
  weight_series integer references observatory.indicator (series),
  ratio_factor numeric,
  decimals smallint not null check (decimals between 0 and 6),
  least numeric,
  most numeric,
  ord integer not null,
  primary key (space_id, id),
  unique (space_id, code),
  check ((numerator_series is null) = (denominator_series is null) and (numerator_series is null) = (ratio_factor is null)),
  foreign key (space_id, id) references kernel.object (space_id, id)
);

create table observatory.source (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  producer jsonb not null,
  title jsonb not null,
  citation jsonb not null,
  url text,
  licence jsonb not null,
  is_verified boolean not null,
  redistribute boolean not null,
  primary key (space_id, id),
  unique (space_id, code)
);

create table observatory.vintage (
  space_id uuid not null references kernel.space (id),
  id integer generated always as identity,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  source_id uuid not null,
  released_on date,
  loaded_at timestamptz not null,
  origin text not null check (origin in ('fact', 'example', 'user')),
  standing text not null check (standing in ('confirmed', 'unconfirmed', 'superseded', 'unverified')),
  note jsonb,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, source_id) references observatory.source (space_id, id)
);

create table observatory.observation (
  space_id uuid not null,
  series integer not null references observatory.indicator (series),
  unit_id integer not null references kernel.unit (id),
  period text not null check (period ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}(/P[0-9]{1,2}Y)?)?$'),
  vintage_id integer not null,
  value numeric,
  missing text check (missing in ('not_collected', 'not_yet_available', 'not_applicable', 'confidential', 'not_comparable', 'not_supplied', 'unparsable', 'unknown')),
  flags text[] not null default '{}' check (flags <@ array['B', 'D', 'E', 'F', 'I', 'N', 'P', 'U']),
  note text,
  source_row integer,
  primary key (space_id, series, unit_id, period, vintage_id),
  foreign key (space_id, vintage_id) references observatory.vintage (space_id, id),
  check ((value is null) = (missing is not null))
);
create index observation_of_unit on observatory.observation (space_id, unit_id, series, period);
create index observation_of_vintage on observatory.observation (space_id, vintage_id);

-- I30: a value's period has the frequency of its indicator, and its unit existed in that period.
create function observatory.fitting_observation() returns trigger language plpgsql as $$
declare wanted text; starts date;
begin
  select frequency into wanted from observatory.indicator where series = new.series;
  if wanted is distinct from (case when new.period ~ '^[0-9]{4}$' then 'year' when new.period ~ '-S' then 'half' when new.period ~ '-Q' then 'quarter' when new.period ~ '-M' then 'month' when new.period ~ 'Y$' then 'year' else 'day' end) then
    raise exception 'period % has not the frequency of the indicator (%)', new.period, wanted using errcode = 'restrict_violation';
  end if;
  starts := (left(new.period, 4) || '-12-31')::date;
  if not exists (select from kernel.unit u where u.id = new.unit_id and lower(u.valid_span) <= starts) then
    raise exception 'the unit did not exist in period %', new.period using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger fitting before insert on observatory.observation for each row execute function observatory.fitting_observation();

create table observatory.import (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  profile text not null check (profile in ('long-csv-1')),
  row_count integer not null check (row_count > 0),
  vintage_id integer not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, id),
  unique (space_id, sha256, profile),
  foreign key (space_id, vintage_id) references observatory.vintage (space_id, id)
);

call kernel.append_only('observatory.vintage');
call kernel.append_only('observatory.observation');
call kernel.append_only('observatory.import');

do $$
declare name text;
begin
  foreach name in array array['kernel.unit', 'kernel.area', 'kernel.area_member', 'kernel.outline', 'observatory.indicator', 'observatory.source', 'observatory.vintage', 'observatory.observation', 'observatory.import'] loop
    call kernel.secure(name::regclass);
  end loop;
end $$;

grant select, insert on kernel.unit, kernel.area, kernel.area_member to splot_app;
grant select, insert, delete on kernel.outline to splot_app;
grant usage on schema observatory to splot_app;
grant select, insert on all tables in schema observatory to splot_app;

comment on table kernel.unit is 'Units of the territorial register with validity, and named areas as units of level area; in the commons. Personal class: none.';
comment on column kernel.unit.code is 'TERYT of 2, 4 or 7 digits by level; an area has a short code of its own. One unit per code and day.';
comment on column kernel.unit.name is 'ml';
comment on column kernel.unit.parent_name is 'Name of the county as the source writes it.';
comment on column kernel.unit.centre_lon is 'Approximate place of the office, degrees east, WGS 84; for layout only.';
comment on column kernel.unit.centre_lat is 'Approximate place of the office, degrees north, WGS 84; for layout only.';
comment on table kernel.area is 'A named set of units; its name and code are those of its row in kernel.unit.';
comment on table kernel.area_member is 'Dated membership of a unit in an area.';
comment on table kernel.outline is 'Dated borders of a unit, WGS 84, exterior rings counter-clockwise (RFC 7946).';
comment on column kernel.outline.geometry is 'GeoJSON geometry as imported, rings repaired.';
comment on column kernel.outline.web_geometry is 'The same with a bounded number of points; shared borders stay shared.';
comment on column kernel.outline.area_m2 is 'Area of the outline, square metres.';
comment on column kernel.outline.layer_sha256 is 'SHA-256 of the imported file.';
comment on schema observatory is 'Indicators, their sources, vintages and observations, imports.';
comment on table observatory.indicator is 'Definition of a measure; one series per indicator. Personal class: none.';
comment on column observatory.indicator.series is 'Integer key of its observations.';
comment on column observatory.indicator.definition is 'ml';
comment on column observatory.indicator.unit_of_measure is 'ml';
comment on column observatory.indicator.aggregation_note is 'ml';
comment on column observatory.indicator.numerator_series is 'Value of an area = sum of the numerator / sum of the denominator x ratio_factor; null: parts not known.';
comment on column observatory.indicator.weight_series is 'Weight of the mean of an area; null: not known.';
comment on column observatory.indicator.domain is 'Strategy domain 1–7; null: context.';
comment on column observatory.indicator.least is 'Smallest possible value; null: no limit.';
comment on column observatory.indicator.most is 'Largest possible value; null: no limit.';
comment on table observatory.source is 'Whose values: producer, title, citation, licence.';
comment on column observatory.source.producer is 'ml';
comment on column observatory.source.title is 'ml';
comment on column observatory.source.citation is 'ml';
comment on column observatory.source.licence is 'ml';
comment on column observatory.source.is_verified is 'False: every screen that shows a value says that it is unverified.';
comment on table observatory.vintage is 'One release of a source. Append-only.';
comment on column observatory.vintage.released_on is 'Day of release; as-of reads take the newest release. Null: not known.';
comment on column observatory.vintage.note is 'ml';
comment on column observatory.vintage.standing is 'confirmed, not confirmed, replaced by a later release, or an unverified working compilation.';
comment on table observatory.observation is 'A value or the reason why there is none, by series, unit, period and vintage. Append-only.';
comment on column observatory.observation.value is 'In the unit of measure of the indicator.';
comment on column observatory.observation.flags is 'SDMX OBS_STATUS codes of a present value.';
comment on column observatory.observation.source_row is 'Row of the imported file, the header being row 1.';
comment on table observatory.import is 'Accepted files by their bytes; the same bytes add nothing. Append-only.';
