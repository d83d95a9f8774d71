-- Breaks of a series that people declare: from this period on its values are not comparable with those before.
create table observatory.series_break (
  space_id uuid not null references kernel.space (id),
  series integer not null references observatory.series (id),
  period text not null check (period ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}(/P[0-9]{1,2}Y)?)?$'),
  note jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_why text check (length(ended_why) between 3 and 1000),
  primary key (space_id, series, period),
  check ((ended_at is null) = (ended_why is null))
);
create index observation_at_break on observatory.observation (space_id, series) where flags @> array['B'];
call kernel.secure('observatory.series_break');
grant select, insert, update on observatory.series_break to splot_app;

comment on table observatory.series_break is 'From which period on the values of a series are not comparable with those before; one of the whole indicator holds for its breakdowns too. Personal class: none.';
comment on column observatory.series_break.note is 'ml; what changed: method, definition, territory.';
comment on column observatory.series_break.made_by is 'The person; null: the program.';
comment on column observatory.series_break.ended_at is 'When it was taken back as a mistake; null: it stands.';
