-- Strategy: what a vote did not adopt, the history of the checklist, goals withdrawn and evidence ended, the way back of an edit.
alter table strategy.version drop constraint version_state_check;
alter table strategy.version add constraint version_state_check
  check (state in ('consultation', 'revised', 'for_adoption', 'in_force', 'superseded', 'rejected', 'returned'));

create table strategy.vote_outcome (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  no integer not null,
  draft_id uuid not null,
  held_id uuid not null,
  outcome text not null check (outcome in ('rejected', 'not_valid', 'not_voted')),
  at timestamptz not null,
  primary key (space_id, strategy_id, no, draft_id, held_id),
  foreign key (space_id, strategy_id, no) references strategy.version (space_id, strategy_id, no),
  foreign key (space_id, draft_id) references kernel.object (space_id, id),
  foreign key (space_id, held_id) references kernel.object (space_id, id)
);

create table strategy.check_decision (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  code text not null,
  ord integer not null check (ord >= 1),
  state text not null check (state in ('open', 'met', 'waived')),
  evidence_id uuid,
  reason text,
  waiver_basis text,
  at timestamptz not null,
  primary key (space_id, strategy_id, code, ord),
  foreign key (space_id, strategy_id, code) references strategy.check_item (space_id, strategy_id, code),
  foreign key (space_id, evidence_id) references kernel.object (space_id, id),
  check (state <> 'met' or evidence_id is not null),
  check (state <> 'waived' or (reason is not null and waiver_basis is not null)),
  check (state <> 'open' or reason is not null)
);
call kernel.secure('strategy.vote_outcome');
call kernel.secure('strategy.check_decision');
do $$
declare space uuid;
begin
  for space in select id from kernel.space loop
    perform set_config('splot.space', space::text, true);
    insert into strategy.check_decision (space_id, strategy_id, code, ord, state, evidence_id, reason, waiver_basis, at)
      select space_id, strategy_id, code, 1, state, evidence_id, reason, waiver_basis, decided_at
      from strategy.check_item where space_id = space and decided_at is not null;
  end loop;
  perform set_config('splot.space', '', true);
end $$;
call kernel.append_only('strategy.vote_outcome');
call kernel.append_only('strategy.check_decision');

alter table strategy.node
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text check (withdrawn_reason <> ''),
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
alter table strategy.node drop constraint node_space_id_strategy_id_code_key;
create unique index node_code_once on strategy.node (space_id, strategy_id, code) where withdrawn_at is null;

alter table strategy.evidence
  add column ended_at timestamptz,
  add column ended_reason text check (ended_reason <> ''),
  add check ((ended_at is null) = (ended_reason is null));
alter table strategy.evidence drop constraint evidence_space_id_node_id_indicator_id_locator_key;
create unique index evidence_once on strategy.evidence (space_id, node_id, indicator_id, locator) where ended_at is null;

create table strategy.undo_step (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  revision integer not null,
  how text not null check (how in ('added', 'edited', 'moved', 'removed')),
  excerpt text not null,
  paragraphs jsonb not null,
  primary key (space_id, strategy_id, revision),
  foreign key (space_id, strategy_id) references strategy.strategy (space_id, id)
);
call kernel.secure('strategy.undo_step');

grant select, insert on strategy.vote_outcome, strategy.check_decision to splot_app;
grant update (ended_at, ended_reason) on strategy.evidence to splot_app;
grant select, insert, delete on strategy.undo_step to splot_app;

comment on table strategy.vote_outcome is 'Votes that did not adopt a version, and meetings that did not come to the vote. Append-only. Personal class: none.';
comment on column strategy.vote_outcome.held_id is 'The ballot; for not_voted the meeting.';
comment on column strategy.vote_outcome.outcome is 'rejected: voted down; not_valid: no quorum; not_voted: the meeting closed before the vote.';
comment on table strategy.check_decision is 'Each decision about an item of the checklist, in order; the last one is its state. Append-only. Personal class: none.';
comment on column strategy.check_decision.reason is 'Why it was waived, or opened again.';
comment on column strategy.node.withdrawn_at is 'When the goal was withdrawn from its draft; null: it stands.';
comment on column strategy.node.withdrawn_reason is 'Why the goal was withdrawn.';
comment on column strategy.evidence.ended_at is 'When the number ceased to be evidence; null: it is.';
comment on column strategy.evidence.ended_reason is 'Why the number ceased to be evidence.';
comment on table strategy.undo_step is 'The working text as it stood before an edit, for taking the edit back; emptied when a version is frozen. Personal class: none.';
comment on column strategy.undo_step.revision is 'The revision that the edit started from.';
comment on column strategy.undo_step.excerpt is 'Beginning of the paragraph that the edit touched.';
comment on column strategy.undo_step.paragraphs is 'Array of {key, kind, text}.';
