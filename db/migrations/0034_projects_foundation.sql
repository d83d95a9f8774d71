-- Projects: fiches with partners and shares by year, financing lines, sources of funding.
create schema projects;

create table projects.project (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  type text check (type in ('single', 'bundle', 'partnership')),
  nature text check (nature in ('investment', 'soft', 'standardisation')),
  lead_org uuid,
  parent_id uuid,
  parent_type text generated always as (case when parent_id is not null then 'bundle' end) stored,
  domain smallint check (domain between 1 and 7),
  primary_direction uuid,
  grew_from uuid,
  problem jsonb,
  aim jsonb,
  scope jsonb,
  effect jsonb,
  starts text check (starts ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ends text check (ends ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  reason text,
  revision integer not null default 1 check (revision > 0),
  primary key (space_id, id),
  unique (space_id, id, type),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, lead_org) references kernel.object (space_id, id),
  foreign key (space_id, parent_id, parent_type) references projects.project (space_id, id, type),
  foreign key (space_id, primary_direction) references kernel.object (space_id, id),
  foreign key (space_id, grew_from) references kernel.object (space_id, id),
  check (type <> 'bundle' or parent_id is null),
  check (parent_id <> id)
);
create index project_of_bundle on projects.project (space_id, parent_id) where parent_id is not null;
create index project_of_lead on projects.project (space_id, lead_org) where lead_org is not null;
create index project_of_domain on projects.project (space_id, domain) where domain is not null;

create table projects.record (
  space_id uuid not null references kernel.space (id),
  project_id uuid not null,
  kind jsonb not null,
  programme jsonb,
  lead jsonb,
  part jsonb,
  facts jsonb not null,
  party_count integer check (party_count > 0),
  value_minor bigint check (value_minor >= 0),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  covers_members boolean not null,
  direction_note jsonb not null,
  primary key (space_id, project_id),
  foreign key (space_id, project_id) references projects.project (space_id, id),
  check ((value_minor is null) = (currency is null))
);

create table projects.participant (
  space_id uuid not null references kernel.space (id),
  project_id uuid not null,
  org_id uuid not null,
  role text not null check (role in ('lead', 'partner', 'concerned')),
  primary key (space_id, project_id, org_id),
  foreign key (space_id, project_id) references projects.project (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);
create unique index one_lead on projects.participant (space_id, project_id) where role = 'lead';
create index participant_of_org on projects.participant (space_id, org_id);

create table projects.share (
  space_id uuid not null references kernel.space (id),
  project_id uuid not null,
  org_id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  cost_grosze bigint not null check (cost_grosze >= 0),
  eligible_grosze bigint not null check (eligible_grosze between 0 and cost_grosze),
  primary key (space_id, project_id, org_id, year),
  foreign key (space_id, project_id, org_id) references projects.participant (space_id, project_id, org_id)
);

create table projects.fund (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  code text not null,
  level text not null check (level in ('regional', 'national', 'european', 'own', 'formula')),
  rate_max_bp integer check (rate_max_bp between 0 and 10000),
  rate_confirmed boolean not null,
  facts jsonb not null,
  is_confirmed boolean not null,
  ord integer not null,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, id) references kernel.object (space_id, id)
);

create table projects.measure (
  space_id uuid not null references kernel.space (id),
  fund_id uuid not null,
  code text not null,
  ord integer not null,
  name jsonb not null,
  minor bigint not null check (minor >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  source text not null,
  primary key (space_id, fund_id, code),
  foreign key (space_id, fund_id) references projects.fund (space_id, id)
);

create table projects.financing_line (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  project_id uuid not null,
  org_id uuid not null,
  source text not null check (source in ('own', 'grant', 'state', 'loan', 'ppp', 'other')),
  fund_id uuid,
  year smallint not null check (year between 2000 and 2100),
  primary key (space_id, id),
  -- I79: a change of amount or certainty is a new version, never a second line.
  unique nulls not distinct (space_id, project_id, org_id, source, fund_id, year),
  foreign key (space_id, project_id, org_id) references projects.participant (space_id, project_id, org_id),
  foreign key (space_id, fund_id) references projects.fund (space_id, id)
);

create table projects.financing_version (
  space_id uuid not null references kernel.space (id),
  line_id uuid not null,
  no integer not null check (no > 0),
  grosze bigint not null check (grosze >= 0),
  certainty text not null check (certainty in ('planned', 'applied', 'secured', 'spent')),
  over_reason text check (over_reason <> ''),
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, line_id, no),
  foreign key (space_id, line_id) references projects.financing_line (space_id, id)
);
call kernel.append_only('projects.financing_version');

-- I77: the money of a bundle is the sum of its projects; it has no shares or lines of its own.
create function projects.no_own_money() returns trigger language plpgsql as $$
begin
  if exists (select from projects.project p where p.space_id = new.space_id and p.id = new.project_id and p.type = 'bundle') then
    raise exception 'a bundle has no money of its own' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger no_own_money before insert on projects.share for each row execute function projects.no_own_money();
create trigger no_own_money before insert on projects.financing_line for each row execute function projects.no_own_money();

-- A bundle stays one and no other project becomes one, so that money and parents keep their meaning.
create function projects.bundle_stays() returns trigger language plpgsql as $$
begin
  if (old.type = 'bundle') is distinct from (new.type = 'bundle') then
    raise exception 'a bundle stays a bundle' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger bundle_stays before update of type on projects.project for each row execute function projects.bundle_stays();

do $$
declare name text;
begin
  foreach name in array array['project', 'record', 'participant', 'share', 'fund', 'measure', 'financing_line', 'financing_version'] loop
    call kernel.secure(('projects.' || name)::regclass);
  end loop;
end $$;

grant usage on schema projects to splot_app;
grant select, insert on all tables in schema projects to splot_app;
grant update on projects.project, projects.record, projects.share, projects.fund, projects.measure to splot_app;
grant delete on projects.share, projects.participant to splot_app;

comment on schema projects is 'Project fiches, partners and shares by year, financing lines, sources of funding.';
comment on table projects.project is 'A project: its fiche while it is written, its state in kernel.object. Personal class: none.';
comment on column projects.project.type is 'single: one municipality; bundle: several projects with one effect; partnership: several organisations. Null: a recorded project whose source names no type.';
comment on column projects.project.nature is 'Null: not stated.';
comment on column projects.project.lead_org is 'The organisation that leads; null: a recorded project led by an organisation outside this space.';
comment on column projects.project.parent_id is 'The bundle that the project belongs to.';
comment on column projects.project.domain is 'Domain 1-7 of the primary direction; null: none is named.';
comment on column projects.project.primary_direction is 'The goal or plan that the project serves first; the links hold all of them.';
comment on column projects.project.grew_from is 'The idea, insight or action that became this project.';
comment on column projects.project.problem is 'ml';
comment on column projects.project.aim is 'ml';
comment on column projects.project.scope is 'ml';
comment on column projects.project.effect is 'ml; how at least two municipalities gain.';
comment on column projects.project.starts is 'Year, month or day, as exactly as it is known; null: not known.';
comment on column projects.project.ends is 'Year, month or day, as exactly as it is known; null: not known.';
comment on column projects.project.reason is 'Why the fiche was returned or declined, or the project abandoned.';
comment on column projects.project.revision is 'Counts edits, so that two people do not overwrite each other.';
comment on table projects.record is 'What the source says of a recorded project. Personal class: none.';
comment on column projects.record.kind is 'ml; what the source calls it.';
comment on column projects.record.programme is 'ml';
comment on column projects.record.lead is 'ml; who leads, in the words of the source.';
comment on column projects.record.part is 'ml; the part of the association in it.';
comment on column projects.record.facts is 'ml';
comment on column projects.record.party_count is 'Partners or units, as the source counts them.';
comment on column projects.record.value_minor is 'Value as the source states it, minor units of its currency; null: not stated.';
comment on column projects.record.covers_members is 'The source says that the member municipalities take part together.';
comment on column projects.record.direction_note is 'ml; on what grounds it is tied to a domain or plan, or that no source says so.';
comment on table projects.participant is 'Organisations of a project; concerned: the source says that it is about them. Personal class: none.';
comment on table projects.share is 'Cost of an organisation in a year, grosze. Personal class: none.';
comment on column projects.share.eligible_grosze is 'Part of the cost that a grant may cover, grosze.';
comment on table projects.fund is 'A source of funding. Personal class: none.';
comment on column projects.fund.rate_max_bp is 'Highest rate of a grant, basis points of the eligible cost; null: not stated.';
comment on column projects.fund.rate_confirmed is 'False: the rate is common practice and never shown as certain.';
comment on column projects.fund.facts is 'ml';
comment on table projects.measure is 'A field of a fund with its allocation. Personal class: none.';
comment on column projects.measure.name is 'ml';
comment on column projects.measure.minor is 'Allocation, minor units of the currency.';
comment on table projects.financing_line is 'Money from one source for one organisation in one year. Personal class: none.';
comment on table projects.financing_version is 'Amount and certainty of a line. Append-only. Personal class: P1 (who planned it).';
comment on column projects.financing_version.grosze is 'Amount, grosze.';
comment on column projects.financing_version.over_reason is 'Why the lines exceed the cost; null: they do not.';
