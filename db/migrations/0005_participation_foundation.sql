-- Participation: consultation rounds, remarks, dispositions, wordings, reports.
create schema participation;

create table participation.round (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  kind text not null check (kind in ('preliminary', 'statutory')),
  regime_code text not null,
  regime_version integer not null,
  minimum_days integer not null check (minimum_days >= 0),
  report_days integer check (report_days > 0),
  subject_object uuid,
  subject_version integer,
  subject_sha256 text,
  purpose jsonb not null,
  notice_on date,
  notice_url text,
  opens_on date not null,
  closes_on date not null,
  first_closes_on date not null,
  remark_count integer not null default 0 check (remark_count >= 0),
  settled_at timestamptz,
  report_id uuid,
  report_published_at timestamptz,
  recorded_remark_count integer check (recorded_remark_count >= 0),
  recorded_report jsonb,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, report_id) references kernel.object (space_id, id),
  foreign key (space_id, subject_object, subject_version, subject_sha256) references kernel.version (space_id, object_id, no, sha256),
  check (opens_on <= closes_on and first_closes_on <= closes_on),
  check (notice_on is null or notice_on <= opens_on),
  check (notice_on is null or closes_on >= notice_on + minimum_days),
  check (recorded_remark_count is not null or (subject_sha256 is not null and notice_on is not null and notice_url is not null)),
  check (recorded_remark_count is null or (remark_count = 0 and settled_at is null and report_id is null)),
  check ((report_id is null) = (report_published_at is null)),
  check (report_published_at is null or settled_at is not null)
);
create unique index round_of_version on participation.round (space_id, subject_object, subject_version) where subject_object is not null;
create index round_by_time on participation.round (space_id, closes_on desc, id);

create function participation.closes_later_only() returns trigger language plpgsql as $$
begin
  if new.closes_on < old.closes_on then
    raise exception 'a round is only ever extended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger closes_later_only before update on participation.round for each row execute function participation.closes_later_only();

create table participation.round_channel (
  space_id uuid not null references kernel.space (id),
  round_id uuid not null,
  ord integer not null,
  channel text not null check (channel in ('e_form', 'email', 'post', 'epuap', 'meeting', 'paper', 'phone')),
  place text,
  primary key (space_id, round_id, channel),
  foreign key (space_id, round_id) references participation.round (space_id, id)
);

create table participation.round_party (
  space_id uuid not null references kernel.space (id),
  round_id uuid not null,
  ord integer not null,
  party text not null check (party in ('neighbours', 'partners', 'residents', 'water_authority', 'other')),
  name jsonb not null,
  sent_on date,
  proof text,
  primary key (space_id, round_id, ord),
  foreign key (space_id, round_id) references participation.round (space_id, id),
  check ((sent_on is null) = (proof is null))
);

create table participation.round_meeting (
  space_id uuid not null references kernel.space (id),
  round_id uuid not null,
  ord integer not null,
  held_on date not null,
  starts text check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  name jsonb not null,
  place text,
  primary key (space_id, round_id, ord),
  foreign key (space_id, round_id) references participation.round (space_id, id)
);

create table participation.remark (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  round_id uuid not null,
  no integer not null check (no >= 1),
  received_at timestamptz not null,
  received_on date not null,
  round_closes_on date not null,
  is_late boolean not null generated always as (received_on > round_closes_on) stored,
  block_key text,
  proposed_text text not null,
  reason_text text not null,
  channel text not null check (channel in ('e_form', 'email', 'post', 'epuap', 'meeting', 'paper', 'phone')),
  author_kind text not null check (author_kind in ('resident', 'municipality', 'ngo', 'business', 'public_body', 'university', 'other')),
  teryt text check (teryt ~ '^[0-9]{6,7}$'),
  shown_name text,
  contact_id uuid,
  collector uuid,
  withdrawn_at timestamptz,
  primary key (space_id, id),
  unique (space_id, round_id, no),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, round_id) references participation.round (space_id, id)
);

create table participation.wording (
  space_id uuid not null references kernel.space (id),
  round_id uuid not null,
  block_key text not null,
  text text not null check (text <> ''),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (space_id, round_id, block_key),
  foreign key (space_id, round_id) references participation.round (space_id, id)
);

create table participation.disposition (
  space_id uuid not null references kernel.space (id),
  remark_id uuid not null,
  round_id uuid not null,
  verdict text not null check (verdict in ('accepted', 'partly', 'rejected', 'explained', 'out_of_scope')),
  rationale text not null check (rationale <> ''),
  change text check (change in ('wording', 'already')),
  block_key text,
  state text not null check (state in ('proposed', 'approved', 'published')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  published_at timestamptz,
  primary key (space_id, remark_id),
  foreign key (space_id, remark_id) references participation.remark (space_id, id),
  foreign key (space_id, round_id) references participation.round (space_id, id),
  check ((verdict in ('accepted', 'partly')) = (change is not null)),
  check ((change is null) = (block_key is null)),
  check ((approved_by is null) = (approved_at is null)),
  check ((state = 'proposed') = (approved_at is null)),
  check ((state = 'published') = (published_at is not null))
);
create index disposition_of_round on participation.disposition (space_id, round_id, state);

do $$
declare name text;
begin
  foreach name in array array['round','round_channel','round_party','round_meeting','remark','wording','disposition'] loop
    call kernel.secure(('participation.' || name)::regclass);
  end loop;
end $$;

grant usage on schema participation to splot_app;
grant select, insert on all tables in schema participation to splot_app;
grant update (closes_on, remark_count, settled_at, report_id, report_published_at) on participation.round to splot_app;
-- What a remark says never changes; a contact and a shown name can be erased, a remark withdrawn.
grant update (contact_id, shown_name, withdrawn_at) on participation.remark to splot_app;
grant update (text, made_at, made_by) on participation.wording to splot_app;
grant update on participation.disposition to splot_app;

comment on schema participation is 'Consultation rounds, remarks of the public, their dispositions and reports.';
comment on table participation.round is 'One consultation of one frozen document version. Personal class: none.';
comment on column participation.round.purpose is 'ml';
comment on column participation.round.minimum_days is 'Least days from the notice to the closing day, copied from the regime, days.';
comment on column participation.round.report_days is 'Days for the report after the closing day, copied from the regime; null: the regime sets none.';
comment on column participation.round.subject_object is 'The document; null: a recorded round whose document is not in the program.';
comment on column participation.round.notice_on is 'Day of the public notice; null: a recorded round whose notice the sources do not date.';
comment on column participation.round.first_closes_on is 'Closing day as first announced; later than it only by extension.';
comment on column participation.round.remark_count is 'Number of the newest remark; its row lock orders the numbers.';
comment on column participation.round.settled_at is 'When the answers were published.';
comment on column participation.round.recorded_remark_count is 'Remarks according to the source; null: an enacted round.';
comment on column participation.round.recorded_report is 'Report of a recorded round as its source tells: act, adopted on, published on.';
comment on table participation.round_channel is 'Ways in which remarks of a round may be sent. Personal class: none.';
comment on column participation.round_channel.place is 'Address of the channel; null: the sources do not name it.';
comment on table participation.round_party is 'Who was told of a round, when, with what proof. Personal class: none.';
comment on column participation.round_party.name is 'ml';
comment on column participation.round_party.proof is 'Sign of the letter or address of the notice; null: a recorded round without published proof.';
comment on table participation.round_meeting is 'Meetings of a round. Personal class: none.';
comment on column participation.round_meeting.name is 'ml';
comment on column participation.round_meeting.starts is 'Hour and minute on the clock of the space.';
comment on table participation.remark is 'One concrete remark on one paragraph. Personal class: P2 (contact by id, shown name with consent).';
comment on column participation.remark.is_late is 'Received after the closing day; late remarks are kept, marked and listed.';
comment on column participation.remark.block_key is 'Paragraph of the consulted version; null: the whole document.';
comment on column participation.remark.teryt is 'Register code of the author''s municipality, 6 or 7 digits.';
comment on column participation.remark.shown_name is 'Name that may be published: of an institution, or of a person with consent. Class P2.';
comment on column participation.remark.contact_id is 'Sealed contact for the answer. Class P2.';
comment on column participation.remark.collector is 'Who entered a remark that came on paper, by post or at a meeting; null: its author.';
comment on table participation.wording is 'The one new wording of a paragraph decided in a round, shared by the remarks that caused it. Personal class: none.';
comment on table participation.disposition is 'The answer to a remark: verdict, reasons, change of the text. Personal class: P1 (who proposed, who approved).';
comment on column participation.disposition.change is 'New wording of the paragraph, or the paragraph that already says so.';
