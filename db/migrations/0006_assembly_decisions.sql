-- Assembly: drafts, meetings, attendance, ballots with frozen electors, casts, tallies, resolutions.
create schema assembly;

create table assembly.meeting (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  body_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  year integer not null,
  kind text not null check (kind in ('ordinary', 'extraordinary')),
  mode text not null check (mode in ('on_site', 'remote', 'hybrid', 'circular')),
  call_no integer not null check (call_no in (1, 2)),
  starts_at timestamptz not null,
  place text not null,
  rule_code text not null,
  rule_version integer not null,
  convened_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (space_id, id),
  unique (space_id, body_id, year, ordinal),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, body_id) references kernel.object (space_id, id),
  check (opened_at is null or opened_at >= convened_at),
  check (closed_at is null or opened_at is not null)
);
create index meeting_by_start on assembly.meeting (space_id, starts_at desc, id);

create table assembly.draft (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  body_id uuid not null,
  version_no integer not null,
  sha256 text not null,
  submitted_at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, body_id) references kernel.object (space_id, id),
  foreign key (space_id, id, version_no, sha256) references kernel.version (space_id, object_id, no, sha256)
);

create table assembly.draft_effect (
  space_id uuid not null,
  draft_id uuid not null,
  ord integer not null,
  kind text not null check (kind in ('adopts')),
  object_id uuid not null,
  version_no integer not null,
  sha256 text not null,
  primary key (space_id, draft_id, ord),
  unique (space_id, draft_id, object_id),
  foreign key (space_id, draft_id) references assembly.draft (space_id, id),
  foreign key (space_id, object_id, version_no, sha256) references kernel.version (space_id, object_id, no, sha256)
);

create table assembly.agenda_item (
  space_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  no integer not null check (no >= 1),
  title jsonb not null,
  draft_id uuid,
  primary key (space_id, id),
  unique (space_id, meeting_id, no),
  unique (space_id, meeting_id, draft_id),
  foreign key (space_id, meeting_id) references assembly.meeting (space_id, id),
  foreign key (space_id, draft_id) references assembly.draft (space_id, id)
);
create index agenda_item_of_draft on assembly.agenda_item (space_id, draft_id);

create table assembly.attendance (
  space_id uuid not null,
  meeting_id uuid not null,
  seat_id uuid not null,
  ord integer not null check (ord >= 1),
  direction text not null check (direction in ('in', 'out')),
  person_id uuid not null,
  entered_by text not null,
  at timestamptz not null,
  primary key (space_id, meeting_id, seat_id, ord),
  foreign key (space_id, meeting_id) references assembly.meeting (space_id, id),
  foreign key (space_id, seat_id) references people.seat (space_id, id)
);

create table assembly.device_code (
  space_id uuid not null,
  meeting_id uuid not null,
  seat_id uuid not null,
  ord integer not null check (ord >= 1),
  salt text not null,
  code_hash text not null,
  at timestamptz not null,
  primary key (space_id, meeting_id, seat_id, ord),
  foreign key (space_id, meeting_id) references assembly.meeting (space_id, id),
  foreign key (space_id, seat_id) references people.seat (space_id, id)
);

create table assembly.quorum_check (
  space_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  moment text not null check (moment in ('opening', 'ballot')),
  present_count integer not null,
  needed text not null,
  reached text not null,
  is_met boolean not null,
  at timestamptz not null,
  primary key (space_id, id),
  foreign key (space_id, meeting_id) references assembly.meeting (space_id, id)
);
create index quorum_check_of_meeting on assembly.quorum_check (space_id, meeting_id, at);

create table assembly.ballot (
  space_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  draft_id uuid not null,
  version_no integer not null,
  sha256 text not null,
  question jsonb not null,
  rule_code text not null,
  rule_version integer not null,
  rule jsonb not null,
  second_person text not null check (second_person in ('off', 'warn', 'require')),
  call_no integer not null check (call_no in (1, 2)),
  seat_count integer not null check (seat_count >= 1),
  population_source text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  announced_at timestamptz,
  primary key (space_id, id),
  unique (space_id, item_id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, meeting_id) references assembly.meeting (space_id, id),
  foreign key (space_id, item_id) references assembly.agenda_item (space_id, id),
  foreign key (space_id, draft_id, version_no, sha256) references kernel.version (space_id, object_id, no, sha256),
  check (closed_at is null or closed_at >= opened_at),
  check (announced_at is null or closed_at is not null)
);
create unique index ballot_open_once on assembly.ballot (space_id, meeting_id) where closed_at is null;

create table assembly.elector (
  space_id uuid not null,
  ballot_id uuid not null,
  seat_id uuid not null,
  ord integer not null,
  organisation_id uuid not null,
  organisation jsonb not null,
  person_id uuid not null,
  population bigint check (population > 0),
  is_present boolean not null,
  is_recused boolean not null,
  is_chair boolean not null,
  primary key (space_id, ballot_id, seat_id),
  foreign key (space_id, ballot_id) references assembly.ballot (space_id, id),
  foreign key (space_id, seat_id) references people.seat (space_id, id)
);

create table assembly.cast (
  space_id uuid not null,
  ballot_id uuid not null,
  ord integer not null check (ord >= 1),
  seat_id uuid not null,
  choice text not null check (choice in ('yes', 'no', 'abstain', 'invalid')),
  channel text not null check (channel in ('device', 'clerk')),
  nonce text not null check (length(nonce) between 8 and 100),
  cast_by uuid,
  entered_by uuid,
  at timestamptz not null,
  primary key (space_id, ballot_id, ord),
  unique (space_id, ballot_id, nonce),
  foreign key (space_id, ballot_id, seat_id) references assembly.elector (space_id, ballot_id, seat_id),
  check ((channel = 'device') = (cast_by is not null)),
  check ((channel = 'clerk') = (entered_by is not null)),
  check (channel = 'clerk' or choice <> 'invalid')
);

create table assembly.cast_confirmation (
  space_id uuid not null,
  ballot_id uuid not null,
  ord integer not null,
  confirmed_by uuid not null,
  at timestamptz not null,
  primary key (space_id, ballot_id, ord),
  foreign key (space_id, ballot_id, ord) references assembly.cast (space_id, ballot_id, ord)
);

create table assembly.code_attempt (
  space_id uuid not null,
  ballot_id uuid not null,
  session_hash text not null,
  wrong_count integer not null check (wrong_count >= 1),
  primary key (space_id, ballot_id, session_hash),
  foreign key (space_id, ballot_id) references assembly.ballot (space_id, id)
);

create table assembly.tally (
  space_id uuid not null,
  ballot_id uuid not null,
  outcome text not null check (outcome in ('adopted', 'rejected', 'not_valid')),
  decision jsonb not null,
  at timestamptz not null,
  primary key (space_id, ballot_id),
  foreign key (space_id, ballot_id) references assembly.ballot (space_id, id)
);

create table assembly.resolution (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  record_code text,
  body_id uuid,
  body_name jsonb not null,
  act_kind text not null,
  number text,
  adopted_on date not null,
  adopted_precision text not null check (adopted_precision in ('day', 'month')),
  legal_basis jsonb,
  effect jsonb,
  amends_id uuid,
  ballot_id uuid,
  draft_id uuid,
  version_no integer,
  sha256 text,
  primary key (space_id, id),
  unique (space_id, record_code),
  unique (space_id, ballot_id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, body_id) references kernel.object (space_id, id),
  foreign key (space_id, amends_id) references assembly.resolution (space_id, id),
  foreign key (space_id, ballot_id) references assembly.ballot (space_id, id),
  foreign key (space_id, draft_id, version_no, sha256) references kernel.version (space_id, object_id, no, sha256),
  check ((record_code is null) = (ballot_id is not null)),
  check ((ballot_id is null) = (draft_id is null)),
  check (ballot_id is null or number is not null)
);
create unique index resolution_number on assembly.resolution (space_id, body_id, number) where number is not null and ballot_id is not null;
create index resolution_by_day on assembly.resolution (space_id, adopted_on desc, id desc);
create index resolution_amending on assembly.resolution (space_id, amends_id) where amends_id is not null;

create table assembly.resolution_effect (
  space_id uuid not null,
  resolution_id uuid not null,
  ord integer not null,
  kind text not null check (kind in ('adopts')),
  object_id uuid not null,
  version_no integer not null,
  sha256 text not null,
  primary key (space_id, resolution_id, ord),
  foreign key (space_id, resolution_id) references assembly.resolution (space_id, id),
  foreign key (space_id, object_id, version_no, sha256) references kernel.version (space_id, object_id, no, sha256)
);

-- A vote is cast only while its ballot is open, by a present elector that is not recused. The lock makes closing wait.
create function assembly.cast_while_open() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  select b.closed_at into closed from assembly.ballot b where b.space_id = new.space_id and b.id = new.ballot_id for share;
  if closed is not null then
    raise exception 'the ballot is closed' using errcode = 'restrict_violation';
  end if;
  if not exists (select from assembly.elector e where e.space_id = new.space_id and e.ballot_id = new.ballot_id and e.seat_id = new.seat_id and e.is_present and not e.is_recused) then
    raise exception 'the seat does not vote in this ballot' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger cast_while_open before insert on assembly.cast for each row execute function assembly.cast_while_open();

create function assembly.confirm_while_open() returns trigger language plpgsql as $$
declare entered uuid; closed timestamptz;
begin
  select b.closed_at into closed from assembly.ballot b where b.space_id = new.space_id and b.id = new.ballot_id for share;
  select c.entered_by into entered from assembly.cast c where c.space_id = new.space_id and c.ballot_id = new.ballot_id and c.ord = new.ord;
  if closed is not null or entered is null or entered = new.confirmed_by then
    raise exception 'a second person confirms an entered vote while the ballot is open' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger confirm_while_open before insert on assembly.cast_confirmation for each row execute function assembly.confirm_while_open();

-- Electors are frozen with the opening: none is added to a ballot that already has a vote or is closed.
create function assembly.elector_at_opening() returns trigger language plpgsql as $$
begin
  if exists (select from assembly.ballot b where b.space_id = new.space_id and b.id = new.ballot_id and b.closed_at is not null)
    or exists (select from assembly.cast c where c.space_id = new.space_id and c.ballot_id = new.ballot_id) then
    raise exception 'electors are frozen when the ballot opens' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger elector_at_opening before insert on assembly.elector for each row execute function assembly.elector_at_opening();

-- A ballot moves forward only: it is closed once and announced once, nothing else of it changes.
create function assembly.ballot_forward() returns trigger language plpgsql as $$
begin
  if (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
    or (old.announced_at is not null and new.announced_at is distinct from old.announced_at)
    or (to_jsonb(old) - 'closed_at' - 'announced_at') <> (to_jsonb(new) - 'closed_at' - 'announced_at') then
    raise exception 'a ballot is closed once and announced once; nothing else of it changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger ballot_forward before update on assembly.ballot for each row execute function assembly.ballot_forward();
create trigger ballot_kept before delete on assembly.ballot for each row execute function kernel.refuse_change();

-- A tally belongs to a closed ballot; a resolution to an announced one that passed (I98).
create function assembly.tally_after_close() returns trigger language plpgsql as $$
begin
  if not exists (select from assembly.ballot b where b.space_id = new.space_id and b.id = new.ballot_id and b.closed_at is not null) then
    raise exception 'votes are counted after the ballot is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger tally_after_close before insert on assembly.tally for each row execute function assembly.tally_after_close();

create function assembly.adopted_by_ballot() returns trigger language plpgsql as $$
begin
  if new.ballot_id is not null and not exists (
    select from assembly.ballot b join assembly.tally t on t.space_id = b.space_id and t.ballot_id = b.id
    where b.space_id = new.space_id and b.id = new.ballot_id and b.announced_at is not null and t.outcome = 'adopted'
      and b.draft_id = new.draft_id and b.version_no = new.version_no and b.sha256 = new.sha256
  ) then
    raise exception 'a resolution needs an announced ballot that passed, and the text that was voted on' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger adopted_by_ballot before insert on assembly.resolution for each row execute function assembly.adopted_by_ballot();

do $$
declare name text;
begin
  foreach name in array array['meeting','draft','draft_effect','agenda_item','attendance','device_code','quorum_check','ballot','elector','cast','cast_confirmation','code_attempt','tally','resolution','resolution_effect'] loop
    call kernel.secure(('assembly.' || name)::regclass);
  end loop;
  foreach name in array array['draft','draft_effect','attendance','device_code','quorum_check','elector','cast','cast_confirmation','tally','resolution','resolution_effect'] loop
    call kernel.append_only(('assembly.' || name)::regclass);
  end loop;
end $$;

grant usage on schema assembly to splot_app;
grant select, insert on all tables in schema assembly to splot_app;
grant update (wrong_count) on assembly.code_attempt to splot_app;
grant update (opened_at, closed_at) on assembly.meeting to splot_app;
grant update (closed_at, announced_at) on assembly.ballot to splot_app;

comment on schema assembly is 'Drafts, meetings, ballots with their electors and votes, resolutions.';
comment on table assembly.meeting is 'A sitting of a body. Personal class: none.';
comment on column assembly.meeting.ordinal is 'Ordinal of the meeting of the body in the year.';
comment on column assembly.meeting.rule_code is 'Rule set (kernel.regulation) in force when the meeting was convened.';
comment on column assembly.meeting.call_no is 'First or second call; the quorum may differ.';
comment on table assembly.draft is 'A draft resolution; its text is the frozen version. Append-only. Personal class: none.';
comment on table assembly.draft_effect is 'What the draft does when adopted, pinned to version and hash. Append-only.';
comment on table assembly.agenda_item is 'Items of the agenda of a meeting. Personal class: none.';
comment on column assembly.agenda_item.title is 'ml';
comment on table assembly.attendance is 'Comings and goings of seats at a meeting; the last one counts. Append-only. Personal class: P0.';
comment on column assembly.attendance.entered_by is 'Person id of the clerk, or system:name.';
comment on table assembly.device_code is 'Code of a seat for voting from a device in one meeting, salted hash; the newest counts. Append-only. Personal class: P4.';
comment on table assembly.quorum_check is 'Each check of the quorum. Append-only.';
comment on column assembly.quorum_check.needed is 'Seats or residents, decimal integer.';
comment on column assembly.quorum_check.reached is 'Seats or residents, decimal integer.';
comment on table assembly.ballot is 'A ballot with its rule frozen at opening; closed once, announced once. Personal class: none.';
comment on column assembly.ballot.question is 'ml';
comment on column assembly.ballot.rule_code is 'Rule set (kernel.regulation) in force at opening.';
comment on column assembly.ballot.rule is 'The rule of the rule set as it stood at opening.';
comment on column assembly.ballot.second_person is 'Whether a second person must confirm an entered vote.';
comment on column assembly.ballot.seat_count is 'All voting seats of the body, vacant ones included.';
comment on column assembly.ballot.population_source is 'Source of the electors'' populations; null: no populations were given.';
comment on table assembly.elector is 'Seats that vote, frozen at opening. Append-only. Personal class: P0.';
comment on column assembly.elector.organisation is 'ml';
comment on column assembly.elector.population is 'Residents; null: not given, because the rule does not measure them.';
comment on table assembly.cast is 'Named votes in the order cast; the last of a seat counts. Append-only. Personal class: P0.';
comment on column assembly.cast.nonce is 'One nonce has one effect.';
comment on column assembly.cast.cast_by is 'Holder of the seat, for votes from a device.';
comment on column assembly.cast.entered_by is 'Clerk, for votes entered on behalf of a seat.';
comment on table assembly.cast_confirmation is 'Second person who confirmed an entered vote. Append-only. Personal class: P1.';
comment on table assembly.code_attempt is 'Wrong device codes per session and ballot, for the limit on guessing. Personal class: P4.';
comment on table assembly.tally is 'Result of a closed ballot with its full reasoning. Append-only.';
comment on table assembly.resolution is 'Register of acts: enacted by a ballot, or recorded from a source. Append-only. Personal class: none.';
comment on column assembly.resolution.record_code is 'Key of a recorded act in its source table; null: enacted.';
comment on column assembly.resolution.body_name is 'ml';
comment on column assembly.resolution.number is 'Null on recorded acts: the number was not published.';
comment on column assembly.resolution.adopted_precision is 'month: only the month is known, the day stands for its first.';
comment on column assembly.resolution.legal_basis is 'ml';
comment on column assembly.resolution.effect is 'ml';
comment on table assembly.resolution_effect is 'Effects that the adoption had, pinned to version and hash. Append-only.';
