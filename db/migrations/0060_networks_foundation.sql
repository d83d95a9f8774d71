-- Networks: editions of a programme of city networks, networks with their cities, what sources say of them, recommendations.
create schema networks;

create table networks.edition (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  code text not null check (code ~ '^[a-z0-9-]+$'),
  ord integer not null,
  starts_year smallint not null check (starts_year between 2000 and 2100),
  ends_year smallint not null check (ends_year between 2000 and 2100),
  size_least smallint check (size_least > 0),
  size_most smallint check (size_most >= size_least),
  size_note jsonb,
  one_network boolean,
  participant_count smallint check (participant_count > 0),
  participant_note jsonb,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, id) references kernel.object (space_id, id),
  check (starts_year <= ends_year)
);

create table networks.scope (
  space_id uuid not null references kernel.space (id),
  edition_id uuid not null,
  code text not null check (code ~ '^[a-z_]+$'),
  ord integer not null,
  name jsonb not null,
  primary key (space_id, edition_id, code),
  foreign key (space_id, edition_id) references networks.edition (space_id, id)
);

create table networks.network (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  edition_id uuid not null,
  code text not null,
  ord integer not null,
  kind text not null check (kind in ('planning', 'transfer')),
  leader_rule text not null check (leader_rule in ('one_city', 'none', 'sharing_city')),
  needs_leader boolean generated always as (leader_rule <> 'none') stored,
  theme jsonb not null,
  start_count smallint check (start_count > 0),
  primary key (space_id, id),
  unique (space_id, code),
  unique (space_id, id, edition_id),
  unique (space_id, id, needs_leader),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, edition_id) references networks.edition (space_id, id)
);
create index network_of_edition on networks.network (space_id, edition_id, ord);

create table networks.member (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  edition_id uuid not null,
  network_id uuid,
  org_id uuid not null,
  role text not null check (role in ('member', 'leader')),
  leads boolean generated always as (case when role = 'leader' then true end) stored,
  state text not null check (state in ('applied', 'accepted', 'declined', 'left')),
  span daterange not null,
  one_network boolean not null,
  is_at_start boolean not null,
  source text,
  primary key (space_id, id),
  foreign key (space_id, edition_id) references networks.edition (space_id, id),
  foreign key (space_id, network_id, edition_id) references networks.network (space_id, id, edition_id),
  foreign key (space_id, org_id) references kernel.object (space_id, id),
  -- I112: only a network whose kind requires a leader has one.
  foreign key (space_id, network_id, leads) references networks.network (space_id, id, needs_leader),
  -- I111: at most one network of an edition at a time, where the edition says so.
  exclude using gist (space_id with =, edition_id with =, org_id with =, span with &&) where (state = 'accepted' and one_network)
);
create unique index one_leader on networks.member (space_id, network_id) where role = 'leader' and state = 'accepted';
create index member_of_network on networks.member (space_id, network_id);
create index member_of_org on networks.member (space_id, org_id);

create table networks.caretaker (
  space_id uuid not null references kernel.space (id),
  network_id uuid not null,
  org_id uuid not null,
  person_id uuid,
  source text,
  primary key (space_id, network_id, org_id),
  foreign key (space_id, network_id) references networks.network (space_id, id),
  foreign key (space_id, org_id) references kernel.object (space_id, id)
);
create index caretaker_of_org on networks.caretaker (space_id, org_id);

create table networks.event (
  space_id uuid not null references kernel.space (id),
  edition_id uuid not null,
  code text not null,
  network_id uuid,
  kind text not null check (kind in ('call', 'agreement', 'conference', 'report', 'network_workshop', 'joint_workshop', 'advice', 'study_visit')),
  span daterange not null,
  title jsonb not null,
  outcomes jsonb,
  source text,
  primary key (space_id, edition_id, code),
  foreign key (space_id, edition_id) references networks.edition (space_id, id),
  foreign key (space_id, network_id, edition_id) references networks.network (space_id, id, edition_id)
);

create table networks.statement (
  space_id uuid not null references kernel.space (id),
  edition_id uuid not null,
  section text not null check (section in ('about', 'context', 'goal', 'issue', 'component', 'mid', 'plan_part', 'form', 'benefit', 'actor', 'assumption', 'contribution', 'rule_change')),
  code text not null,
  ord integer not null,
  network_id uuid,
  heading jsonb,
  text jsonb not null,
  before jsonb,
  parties text[] not null default '{}' check (parties <@ '{cities,bank,ministries}'::text[]),
  is_summary boolean not null,
  source text not null,
  primary key (space_id, edition_id, section, code),
  foreign key (space_id, edition_id) references networks.edition (space_id, id),
  foreign key (space_id, network_id, edition_id) references networks.network (space_id, id, edition_id)
);
create index statement_of_section on networks.statement (space_id, section, ord);

create table networks.recommendation (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  edition_id uuid not null,
  network_id uuid not null,
  code text not null,
  scope text not null,
  text jsonb not null,
  is_summary boolean not null,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, network_id, edition_id) references networks.network (space_id, id, edition_id),
  foreign key (space_id, edition_id, scope) references networks.scope (space_id, edition_id, code)
);
create index recommendation_of_network on networks.recommendation (space_id, network_id, scope);

do $$
declare name text;
begin
  foreach name in array array['edition', 'scope', 'network', 'member', 'caretaker', 'event', 'statement', 'recommendation'] loop
    call kernel.secure(('networks.' || name)::regclass);
  end loop;
end $$;
call kernel.recorded_only('networks.edition', 'id');
call kernel.recorded_only('networks.network', 'id');
call kernel.recorded_only('networks.member', 'edition_id');
call kernel.recorded_only('networks.caretaker', 'network_id');
call kernel.recorded_only('networks.event', 'edition_id');
call kernel.recorded_only('networks.statement', 'edition_id');
call kernel.recorded_only('networks.scope', 'edition_id');
call kernel.recorded_only('networks.recommendation', 'id');

grant usage on schema networks to splot_app;
grant select, insert, update, delete on all tables in schema networks to splot_app;

comment on schema networks is 'Editions of a programme of city networks, networks and their cities, what sources say of them, recommendations.';
comment on table networks.edition is 'One edition of the programme with its rules. Personal class: none.';
comment on column networks.edition.starts_year is 'First calendar year.';
comment on column networks.edition.ends_year is 'Last calendar year.';
comment on column networks.edition.size_least is 'Fewest cities of a network; null: not stated.';
comment on column networks.edition.size_most is 'Most cities of a network; null: not stated.';
comment on column networks.edition.size_note is 'ml; who may join, in words.';
comment on column networks.edition.one_network is 'A city belongs to one network of the edition at most; null: not stated.';
comment on column networks.edition.participant_count is 'Participants, as the source counts them; null: not stated.';
comment on column networks.edition.participant_note is 'ml; what of that count is known by name.';
comment on table networks.scope is 'What the recommendations of an edition may be about. Personal class: none.';
comment on column networks.scope.name is 'ml';
comment on table networks.network is 'A network of cities with one theme in one edition. Personal class: none.';
comment on column networks.network.leader_rule is 'one_city: one city leads; none: all have the same role; sharing_city: the leader shares what it has done.';
comment on column networks.network.theme is 'ml';
comment on column networks.network.start_count is 'Cities at the start, as the source counts them; null: not stated.';
comment on table networks.member is 'Part of a city in an edition. Personal class: none.';
comment on column networks.member.network_id is 'Null: no source says in which network.';
comment on column networks.member.span is 'Days, half-open.';
comment on column networks.member.one_network is 'Copy of the rule of the edition, for the exclusion.';
comment on column networks.member.is_at_start is 'The opening list names it.';
comment on table networks.caretaker is 'Institutions that look after a network; one caretaker each. Personal class: P1 (the function of the person).';
comment on column networks.caretaker.person_id is 'Null: the source names no person, and none is invented.';
comment on table networks.event is 'The schedule of an edition or of one network. Personal class: none.';
comment on column networks.event.network_id is 'Null: for the whole edition.';
comment on column networks.event.span is 'Days, half-open.';
comment on column networks.event.title is 'ml';
comment on column networks.event.outcomes is 'ml';
comment on table networks.statement is 'What sources say of an edition, point by point. Personal class: none.';
comment on column networks.statement.network_id is 'Null: for all networks.';
comment on column networks.statement.heading is 'ml';
comment on column networks.statement.text is 'ml; for a changed rule what holds now.';
comment on column networks.statement.before is 'ml; what held before; null: the source does not say.';
comment on column networks.statement.parties is 'Who takes part in a form of cooperation, in the order of the source.';
comment on column networks.statement.is_summary is 'Our summary of what was published, not a quotation.';
comment on table networks.recommendation is 'A recommendation of a network; its state is in kernel.object. Personal class: none.';
comment on column networks.recommendation.scope is 'Code of networks.scope of its edition.';
comment on column networks.recommendation.text is 'ml';
comment on column networks.recommendation.is_summary is 'Our summary of what was published, not a quotation.';

-- thread: a network gives recommendations; the plan of a city is evidence for one.
update thread.relation set to_kinds = to_kinds || '{recommendation}'::text[] where code = 'produced';
update thread.relation set from_kinds = from_kinds || '{mid}'::text[] where code = 'evidences';
