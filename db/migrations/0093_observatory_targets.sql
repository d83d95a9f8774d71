-- Targets of a strategy on indicators, and what became of them: computed, stored with every input (I35).
create table observatory.target (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  goal_id uuid not null,
  series integer not null references observatory.series (id),
  unit_id integer not null references kernel.unit (id),
  from_period text not null,
  baseline_locator text,
  due_period text not null,
  value numeric not null,
  path jsonb not null check (path ->> 'kind' in ('linear', 'geometric', 'steps', 'corridor', 'maintain')),
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, id),
  foreign key (space_id, goal_id) references kernel.object (space_id, id)
);
create index target_of_goal on observatory.target (space_id, goal_id, made_at);
create index target_of_series on observatory.target (space_id, series);
create table observatory.assessment (
  space_id uuid not null,
  target_id uuid not null,
  no integer not null check (no > 0),
  at timestamptz not null,
  rule_version smallint not null,
  status text not null check (status in ('achieved', 'on_track', 'behind', 'away', 'unknown')),
  reason text,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (space_id, target_id, no),
  foreign key (space_id, target_id) references observatory.target (space_id, id),
  check ((status = 'unknown') = (reason is not null))
);
call kernel.append_only('observatory.target');
call kernel.append_only('observatory.assessment');
call kernel.secure('observatory.target');
call kernel.secure('observatory.assessment');
grant select, insert on observatory.target, observatory.assessment to splot_app;

comment on table observatory.target is 'A value that a goal wants to reach; the newest of a goal, series and unit counts. Append-only. Personal class: none.';
comment on column observatory.target.goal_id is 'The goal of the strategy.';
comment on column observatory.target.baseline_locator is 'The number cited as baseline, unit:period:vintage; null: the first known one from that period on.';
comment on column observatory.target.value is 'In the unit of the indicator.';
comment on column observatory.target.path is 'The way from the baseline to the value (METHODS 8.7).';
comment on column observatory.target.made_by is 'The person; null: the program.';
comment on table observatory.assessment is 'Status of a target with its working; one more only where something changed. Append-only. Personal class: none.';
comment on column observatory.assessment.reason is 'Why it cannot be assessed; null: it can.';
comment on column observatory.assessment.content is 'Target, inputs with release and flags, thresholds and working.';
comment on column observatory.assessment.sha256 is 'SHA-256 of the RFC 8785 form of content, hex.';
