-- People, facts around the bodies: duties of the teams, gatherings, supporters.
create table people.team_duty (
  space_id uuid not null references kernel.space (id),
  ord integer not null check (ord >= 1),
  text jsonb not null,
  source text not null,
  primary key (space_id, ord)
);

create table people.gathering (
  space_id uuid not null references kernel.space (id),
  code text not null,
  body_id uuid not null,
  name jsonb not null,
  kind text not null check (kind in ('yearly', 'summary')),
  span daterange not null,
  participants_least integer check (participants_least > 0),
  facts jsonb not null,
  source text not null,
  primary key (space_id, code),
  foreign key (space_id, body_id) references people.body (space_id, id)
);

create table people.supporter (
  space_id uuid not null references kernel.space (id),
  code text not null,
  ord integer not null,
  name jsonb not null,
  parent text,
  relation jsonb not null,
  role jsonb not null,
  is_signatory boolean,
  source text not null,
  primary key (space_id, code)
);

do $$
declare name text;
begin
  foreach name in array array['team_duty','gathering','supporter'] loop
    call kernel.secure(('people.' || name)::regclass);
  end loop;
end $$;
grant select, insert, update on people.team_duty, people.gathering, people.supporter to splot_app;

comment on table people.team_duty is 'What a working team of a municipality does, as the source lists it. Personal class: none.';
comment on column people.team_duty.text is 'ml';
comment on table people.gathering is 'Recorded gatherings of a body: the yearly forum, the summary of a year. Personal class: none.';
comment on column people.gathering.name is 'ml';
comment on column people.gathering.facts is 'ml';
comment on column people.gathering.participants_least is 'Persons, at least; null: not confirmed.';
comment on table people.supporter is 'Institutions that the sources name as support or partners. Personal class: none.';
comment on column people.supporter.name is 'ml';
comment on column people.supporter.relation is 'ml';
comment on column people.supporter.role is 'ml';
comment on column people.supporter.is_signatory is 'Signed the declaration of support; null: no source says so.';
