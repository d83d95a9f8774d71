-- People: organisations, bodies, seats, mandates, persons, accounts, roles, contacts.
create schema people;
create extension if not exists btree_gist;

create table people.organisation (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  name jsonb not null,
  short text not null,
  kind text not null check (kind in ('municipality', 'county', 'voivodeship', 'association', 'office', 'ministry', 'agency', 'university', 'company', 'ngo', 'funder', 'expert_firm', 'other')),
  teryt text check (teryt ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6,7})$'),
  head_title jsonb,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id)
);
create unique index organisation_teryt on people.organisation (space_id, teryt) where teryt is not null;

create table people.membership (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  organisation_id uuid not null,
  state text not null check (state in ('applied', 'resolved', 'active', 'suspended', 'ended')),
  span daterange not null,
  from_precision text not null default 'day' check (from_precision in ('day', 'month', 'unknown')),
  source text,
  primary key (space_id, id),
  foreign key (space_id, organisation_id) references people.organisation (space_id, id),
  check ((from_precision = 'unknown') = lower_inf(span)),
  exclude using gist (space_id with =, organisation_id with =, span with &&)
);

create table people.body (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  code text not null,
  name jsonb not null,
  kind text not null check (kind in ('assembly', 'board', 'audit', 'commission', 'forum', 'working_team', 'panel', 'network_group', 'office', 'role')),
  role jsonb not null,
  composition jsonb,
  seat_count integer check (seat_count > 0),
  number_pattern text not null default '{n}/{yyyy}',
  number_reset text not null default 'year' check (number_reset in ('never', 'year', 'meeting')),
  span daterange not null,
  from_precision text not null default 'day' check (from_precision in ('day', 'month', 'unknown')),
  organisation_id uuid,
  parent_id uuid,
  ord integer not null default 0,
  primary key (space_id, id),
  unique (space_id, code),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, organisation_id) references people.organisation (space_id, id),
  foreign key (space_id, parent_id) references people.body (space_id, id),
  check ((from_precision = 'unknown') = lower_inf(span)),
  constraint one_team_per_organisation exclude using gist (space_id with =, organisation_id with =, span with &&)
    where (kind = 'working_team' and organisation_id is not null)
);

create table people.person (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  function jsonb not null,
  given text,
  family text,
  is_public_function boolean not null,
  primary key (space_id, id)
);

create table people.seat (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  body_id uuid not null,
  ord integer not null,
  represents uuid,
  office text not null check (office in ('member', 'chair', 'vice', 'secretary', 'delegate')),
  voting boolean not null,
  span daterange not null,
  primary key (space_id, id),
  unique (space_id, body_id, ord),
  foreign key (space_id, body_id) references people.body (space_id, id),
  foreign key (space_id, represents) references people.organisation (space_id, id)
);

create table people.mandate (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  seat_id uuid not null,
  person_id uuid not null,
  span daterange not null,
  basis text not null check (basis in ('ex_officio', 'elected', 'appointed', 'delegated')),
  primary key (space_id, id),
  foreign key (space_id, seat_id) references people.seat (space_id, id),
  foreign key (space_id, person_id) references people.person (space_id, id),
  exclude using gist (space_id with =, seat_id with =, span with &&)
);
create index mandate_of_person on people.mandate (space_id, person_id);

-- Mandate within seat, seat within body, in time; checked from each side.
create function people.spans_nest() returns trigger language plpgsql as $$
declare stray boolean;
begin
  if tg_table_name = 'mandate' then
    select not exists (select from people.seat s where s.space_id = new.space_id and s.id = new.seat_id and s.span @> new.span) into stray;
  elsif tg_table_name = 'seat' then
    select not exists (select from people.body b where b.space_id = new.space_id and b.id = new.body_id and b.span @> new.span)
      or exists (select from people.mandate m where m.space_id = new.space_id and m.seat_id = new.id and not new.span @> m.span) into stray;
  else
    select exists (select from people.seat s where s.space_id = new.space_id and s.body_id = new.id and not new.span @> s.span) into stray;
  end if;
  if stray then
    raise exception 'a mandate lies within its seat, a seat within its body' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger spans_nest before insert or update on people.mandate for each row execute function people.spans_nest();
create trigger spans_nest before insert or update on people.seat for each row execute function people.spans_nest();
create trigger spans_nest before update on people.body for each row execute function people.spans_nest();

create table people.account (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  login text not null check (login ~ '^[a-z0-9][a-z0-9.-]{1,60}$'),
  password_hash text,
  locale text not null default 'pl' check (locale in ('pl', 'en')),
  state text not null check (state in ('invited', 'active', 'locked', 'closed')),
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, login),
  unique (space_id, person_id),
  foreign key (space_id, person_id) references people.person (space_id, id)
);

create table people.session (
  space_id uuid not null references kernel.space (id),
  token_hash text not null,
  account_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (space_id, token_hash),
  foreign key (space_id, account_id) references people.account (space_id, id)
);
create index session_expiry on people.session (expires_at);

create table people.invitation (
  space_id uuid not null references kernel.space (id),
  token_hash text not null,
  account_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (space_id, token_hash),
  foreign key (space_id, account_id) references people.account (space_id, id)
);

create table people.sign_in_attempt (
  space_id uuid not null references kernel.space (id),
  key text not null,
  window_start timestamptz not null,
  attempt_count integer not null,
  primary key (space_id, key, window_start)
);

create table people.role_assignment (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('team_member', 'coordinator', 'seat_holder', 'chair', 'clerk', 'officer', 'director', 'board', 'audit', 'expert', 'network_city', 'partner', 'administrator')),
  scope_kind text not null check (scope_kind in ('space', 'organisation', 'body', 'domain', 'seat')),
  scope_id text,
  span daterange not null,
  granted_by uuid,
  primary key (space_id, id),
  foreign key (space_id, person_id) references people.person (space_id, id),
  check ((scope_kind = 'space') = (scope_id is null))
);
create index role_of_person on people.role_assignment (space_id, person_id);

create function people.keep_a_director() returns trigger language plpgsql as $$
begin
  if old.role = 'director' and not exists (
    select from people.role_assignment r where r.space_id = old.space_id and r.role = 'director' and upper_inf(r.span)
  ) then
    raise exception 'at least one office director remains' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger keep_a_director after update or delete on people.role_assignment
  deferrable initially deferred for each row execute function people.keep_a_director();

create table people.contact (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  person_id uuid,
  email_sealed bytea,
  name_sealed bytea,
  purpose text not null,
  erase_after date not null,
  made_at timestamptz not null,
  primary key (space_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['organisation','membership','body','person','seat','mandate','account','session','invitation','sign_in_attempt','role_assignment','contact'] loop
    call kernel.secure(('people.' || name)::regclass);
  end loop;
end $$;

grant usage on schema people to splot_app;
grant select, insert, update on all tables in schema people to splot_app;
grant delete on people.session, people.sign_in_attempt, people.contact to splot_app;

comment on schema people is 'Organisations, bodies, seats, mandates, persons, accounts, roles.';
comment on table people.organisation is 'Popolo Organization. Personal class: none.';
comment on column people.organisation.name is 'ml';
comment on column people.organisation.head_title is 'ml';
comment on column people.organisation.teryt is 'Register code of the unit, text of 2, 4, 6 or 7 digits; 6 when the kind of municipality is not given.';
comment on column people.membership.from_precision is 'How exactly the source gives the first day; unknown: the span has no beginning.';
comment on table people.membership is 'Membership of an organisation in the association, dated.';
comment on table people.body is 'A body that sits: assembly, board, committee, forum, team.';
comment on column people.body.name is 'ml';
comment on column people.body.role is 'ml';
comment on column people.body.composition is 'ml';
comment on column people.body.seat_count is 'Number of seats as the source states it; null: not confirmed.';
comment on column people.body.from_precision is 'How exactly the source gives the first day; unknown: the span has no beginning.';
comment on column people.body.parent_id is 'The group that the body belongs to: a forum to the forums, a team to the teams.';
comment on column people.body.organisation_id is 'The organisation whose team it is.';
comment on table people.person is 'A person by public function. Personal class: P0, P1.';
comment on column people.person.function is 'ml';
comment on table people.seat is 'Popolo Post: a place in a body, held by mandates.';
comment on table people.mandate is 'Popolo Membership: who holds a seat, when.';
comment on table people.account is 'Sign-in of a person by login name, never an e-mail. Personal class: P1, P4.';
comment on column people.account.password_hash is 'argon2id in PHC form; class P4.';
comment on table people.session is 'Signed-in browsers by hash of the token. Personal class: P4.';
comment on table people.invitation is 'One-time links by hash of the token. Personal class: P4.';
comment on table people.sign_in_attempt is 'Sign-in attempts per quarter of an hour, for the rate limit. Personal class: P4.';
comment on table people.role_assignment is 'Role of a person by scope and date.';
comment on table people.contact is 'Sealed contact of a contributor or person. Personal class: P2.';
comment on column people.contact.email_sealed is 'AES-256-GCM with the key of the installation.';
comment on column people.contact.erase_after is 'Day after which the contact is erased.';
