-- Strategy: a plan that was begun in the program can be withdrawn with a reason, as a goal can.
alter table strategy.plan
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text check (withdrawn_reason <> ''),
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
comment on column strategy.plan.withdrawn_at is 'When the plan was withdrawn; null: it stands.';
comment on column strategy.plan.withdrawn_reason is 'Why the plan was withdrawn.';
