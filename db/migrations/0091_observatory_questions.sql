-- Questions to the owners of values (I37): opened by rules when a release comes, open until they are explained or a new release corrects the value.
create table observatory.question (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  series integer not null references observatory.series (id),
  unit_id integer references kernel.unit (id),
  period text not null,
  vintage_space uuid not null,
  vintage_id integer not null,
  rule text not null check (rule in ('outlier', 'jump', 'jump_common', 'below_least', 'above_most', 'parts', 'repeat', 'zero')),
  rule_version smallint not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'explained', 'corrected')),
  settled_at timestamptz,
  comment text check (length(comment) between 3 and 1000),
  settled_by uuid,
  settled_vintage integer,
  primary key (space_id, id),
  unique nulls not distinct (space_id, series, unit_id, period, vintage_space, vintage_id, rule),
  foreign key (vintage_space, vintage_id) references observatory.vintage (space_id, id),
  foreign key (space_id, settled_vintage) references observatory.vintage (space_id, id),
  check (vintage_space in (space_id, kernel.commons())),
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'explained') = (comment is not null)),
  check ((rule = 'jump_common') = (unit_id is null)),
  check (settled_vintage is null or state = 'corrected')
);
create index question_open on observatory.question (space_id, series) where state = 'open';
create index question_by_age on observatory.question (space_id, state, asked_at, id);
call kernel.secure('observatory.question');
grant select, insert, update on observatory.question to splot_app;

comment on table observatory.question is 'A value outside the limits of its rule, asked about with the numbers behind it; nothing is deleted or changed by it. Personal class: none.';
comment on column observatory.question.unit_id is 'Null: it is about the indicator in all units.';
comment on column observatory.question.vintage_space is 'Space of the release that told the value.';
comment on column observatory.question.facts is 'Numbers behind the question, in the unit of the indicator; a change is a fraction.';
comment on column observatory.question.comment is 'The explanation; null: there is none.';
comment on column observatory.question.settled_by is 'The person who explained; null: nobody did.';
comment on column observatory.question.settled_vintage is 'The release whose value took the place of the one asked about; null: there is none.';
