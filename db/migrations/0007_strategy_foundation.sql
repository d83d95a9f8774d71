-- Strategy: documents by paragraph, goals, plans, the checklist, the process from idea to decision.
create schema strategy;

create table strategy.strategy (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  horizon text not null,
  revision integer not null default 0 check (revision >= 0),
  regime_code text,
  regime_version integer,
  round_id uuid,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, round_id) references kernel.object (space_id, id),
  check ((regime_code is null) = (regime_version is null))
);

create table strategy.paragraph (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  ord integer not null,
  kind text not null check (kind in ('heading', 'para', 'point')),
  text text not null check (text <> ''),
  primary key (space_id, strategy_id, key),
  unique (space_id, strategy_id, ord) deferrable initially deferred,
  foreign key (space_id, strategy_id) references strategy.strategy (space_id, id)
);

create table strategy.version (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  no integer not null,
  sha256 text not null,
  state text not null check (state in ('consultation', 'revised', 'for_adoption', 'in_force', 'superseded', 'rejected')),
  in_force daterange,
  adopted_on date,
  adopted_by uuid,
  primary key (space_id, strategy_id, no),
  foreign key (space_id, strategy_id) references strategy.strategy (space_id, id),
  foreign key (space_id, strategy_id, no, sha256) references kernel.version (space_id, object_id, no, sha256),
  foreign key (space_id, adopted_by) references kernel.object (space_id, id),
  check (state <> 'in_force' or (in_force is not null and adopted_on is not null)),
  exclude using gist (space_id with =, strategy_id with =, in_force with &&)
);

create table strategy.change (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  no integer not null,
  block_key text not null,
  cause text not null check (cause in ('remark', 'other')),
  reason text,
  primary key (space_id, strategy_id, no, block_key),
  foreign key (space_id, strategy_id, no) references strategy.version (space_id, strategy_id, no),
  check ((cause = 'other') = (reason is not null))
);

create table strategy.change_remark (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  no integer not null,
  block_key text not null,
  remark_id uuid not null,
  primary key (space_id, strategy_id, no, block_key, remark_id),
  foreign key (space_id, strategy_id, no, block_key) references strategy.change (space_id, strategy_id, no, block_key),
  foreign key (space_id, remark_id) references kernel.object (space_id, id)
);

create table strategy.node (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  strategy_id uuid not null,
  level text not null check (level in ('domain', 'main_goal', 'specific_goal', 'direction')),
  code text not null,
  parent_id uuid,
  domain integer not null check (domain between 1 and 7),
  ord integer not null,
  block_key text,
  scope jsonb,
  value_grosze bigint check (value_grosze >= 0),
  value_missing text,
  primary key (space_id, id),
  unique (space_id, strategy_id, id),
  unique (space_id, strategy_id, code),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, strategy_id) references strategy.strategy (space_id, id),
  foreign key (space_id, strategy_id, parent_id) references strategy.node (space_id, strategy_id, id),
  check ((level = 'domain') = (parent_id is null)),
  check ((value_grosze is null) = (value_missing is not null))
);
-- A parent is exactly one level up, so the tree has four storeys and no circle (I67).
create function strategy.node_below_parent() returns trigger language plpgsql as $$
declare levels constant text[] := array['domain', 'main_goal', 'specific_goal', 'direction'];
begin
  if new.parent_id is not null and not exists (
    select from strategy.node p where p.space_id = new.space_id and p.id = new.parent_id and p.strategy_id = new.strategy_id
      and array_position(levels, p.level) = array_position(levels, new.level) - 1 and p.domain = new.domain
  ) then
    raise exception 'the parent of a node lies exactly one level up' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger below_parent before insert or update on strategy.node for each row execute function strategy.node_below_parent();

create table strategy.plan (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  strategy_id uuid not null,
  catalogue text not null,
  code text not null,
  domain_id uuid not null,
  ord integer not null,
  primary key (space_id, id),
  unique (space_id, strategy_id, catalogue, code),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, strategy_id, domain_id) references strategy.node (space_id, strategy_id, id)
);

create table strategy.evidence (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  node_id uuid not null,
  indicator_space uuid not null,
  indicator_id uuid not null,
  indicator_no integer not null,
  locator text not null,
  why text not null check (why <> ''),
  made_at timestamptz not null,
  primary key (space_id, id),
  unique (space_id, node_id, indicator_id, locator),
  foreign key (space_id, node_id) references strategy.node (space_id, id),
  foreign key (indicator_space, indicator_id, indicator_no) references kernel.version (space_id, object_id, no),
  check (indicator_space in (space_id, kernel.commons()))
);

create table strategy.check_item (
  space_id uuid not null references kernel.space (id),
  strategy_id uuid not null,
  code text not null,
  ord integer not null,
  title jsonb not null,
  basis text not null,
  confirmed boolean not null,
  proof text not null check (proof in ('round', 'report', 'document')),
  state text not null check (state in ('open', 'met', 'waived')),
  evidence_id uuid,
  reason text,
  waiver_basis text,
  decided_at timestamptz,
  primary key (space_id, strategy_id, code),
  foreign key (space_id, strategy_id) references strategy.strategy (space_id, id),
  foreign key (space_id, evidence_id) references kernel.object (space_id, id),
  check (state <> 'met' or evidence_id is not null),
  check (state <> 'waived' or (reason is not null and waiver_basis is not null)),
  check ((state = 'open') = (decided_at is null))
);

create table strategy.statement (
  space_id uuid not null references kernel.space (id),
  object_id uuid not null,
  kind text not null check (kind in ('summary', 'statutory_goal', 'statutory_field', 'principle', 'actor', 'event')),
  code text not null,
  parent_code text,
  ord integer not null,
  text jsonb not null,
  note jsonb,
  source text not null,
  primary key (space_id, object_id, kind, code),
  foreign key (space_id, object_id) references kernel.object (space_id, id)
);

create table strategy.process_step (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  process_id uuid not null,
  code text not null,
  state text not null check (state in ('planned', 'running', 'done', 'reopened')),
  primary key (space_id, id),
  unique (space_id, process_id, code),
  foreign key (space_id, id) references kernel.object (space_id, id),
  foreign key (space_id, process_id) references kernel.object (space_id, id)
);

create table strategy.process_order (
  space_id uuid not null references kernel.space (id),
  process_id uuid not null,
  template text not null check (template in ('a', 'b')),
  position integer not null check (position >= 1),
  step_code text not null,
  what jsonb not null,
  source text not null,
  primary key (space_id, process_id, template, position),
  unique (space_id, process_id, template, step_code),
  foreign key (space_id, process_id, step_code) references strategy.process_step (space_id, process_id, code)
);

create table strategy.process_product (
  space_id uuid not null references kernel.space (id),
  process_id uuid not null,
  step_code text not null,
  ord integer not null,
  kind text not null check (kind in ('study', 'report', 'activity', 'decision', 'interviews', 'panel', 'consultation', 'catalogue', 'model')),
  title jsonb not null,
  product_count integer check (product_count >= 0),
  count_missing text,
  made_in text,
  is_published boolean not null,
  note jsonb,
  status text not null check (status in ('confirmed', 'to_confirm')),
  source text not null,
  primary key (space_id, process_id, step_code, ord),
  foreign key (space_id, process_id, step_code) references strategy.process_step (space_id, process_id, code),
  check ((product_count is null) = (count_missing is not null))
);

call kernel.append_only('strategy.change');
call kernel.append_only('strategy.change_remark');
do $$
declare name text;
begin
  foreach name in array array['strategy','paragraph','version','change','change_remark','node','plan','evidence','check_item','statement','process_step','process_order','process_product'] loop
    call kernel.secure(('strategy.' || name)::regclass);
  end loop;
end $$;

grant usage on schema strategy to splot_app;
grant select, insert on all tables in schema strategy to splot_app;
grant update on strategy.strategy, strategy.paragraph, strategy.version, strategy.node, strategy.check_item, strategy.process_step to splot_app;
grant delete on strategy.paragraph to splot_app;

comment on schema strategy is 'Strategies by paragraph, goals, action plans, checklists, the process from idea to decision.';
comment on table strategy.strategy is 'A strategy document; its frozen versions live in kernel.version. Personal class: none.';
comment on column strategy.strategy.horizon is 'Target year or period code, as text.';
comment on column strategy.strategy.revision is 'Counts edits of the working text; an edit names the revision it started from.';
comment on column strategy.strategy.regime_code is 'Regime whose version gave the checklist; null for a recorded strategy.';
comment on column strategy.strategy.round_id is 'Consultation round whose answers led to the newest version; null until revised.';
comment on table strategy.paragraph is 'Working text by paragraph, until the next version is frozen.';
comment on column strategy.paragraph.key is 'Stays with the paragraph through all versions.';
comment on table strategy.version is 'State of each frozen version; at most one version of a strategy is in force on any day.';
comment on column strategy.version.in_force is 'Days in force, [from, to); null: never was.';
comment on column strategy.version.adopted_by is 'The resolution whose effect adopted it.';
comment on table strategy.change is 'Why a paragraph differs from the version before: remarks, or another stated reason. Append-only.';
comment on column strategy.change.reason is 'Reason of a change that no remark caused.';
comment on table strategy.change_remark is 'Remarks that caused the change of a paragraph. Append-only.';
comment on table strategy.node is 'Domain, main goal, specific goal or direction of a strategy.';
comment on column strategy.node.scope is 'ml';
comment on column strategy.node.value_grosze is 'Estimated value of the domain, grosze.';
comment on column strategy.node.value_missing is 'Reason why there is no value.';
comment on column strategy.node.block_key is 'Paragraph in which the goal is written; null: not tied to one.';
comment on table strategy.plan is 'Action plan of one catalogue; the code belongs to the catalogue.';
comment on column strategy.plan.catalogue is 'Day or month of the catalogue, as published.';
comment on table strategy.evidence is 'An observation cited as evidence of a goal, pinned to indicator version and vintage.';
comment on column strategy.evidence.locator is 'Which number of the indicator: unit, period, vintage.';
comment on table strategy.check_item is 'One item of the legal checklist of a strategy.';
comment on column strategy.check_item.title is 'ml';
comment on column strategy.check_item.confirmed is 'False: the rule itself waits for confirmation and every screen says so.';
comment on column strategy.check_item.proof is 'What can prove it: the consultation round, its report, or any document.';
comment on column strategy.check_item.decided_at is 'When it was met or waived; null while open.';
comment on table strategy.statement is 'Recorded short texts: summaries, statutory goals, principles, actors, dated events.';
comment on column strategy.statement.text is 'ml';
comment on column strategy.statement.note is 'ml';
comment on column strategy.statement.code is 'Order code, or the day or month of an event.';
comment on table strategy.process_step is 'A step of the process from idea to decision; its order is data.';
comment on table strategy.process_order is 'Order of the steps in one of the two published templates.';
comment on column strategy.process_order.what is 'ml';
comment on table strategy.process_product is 'What a step produced, as the sources name it.';
comment on column strategy.process_product.title is 'ml';
comment on column strategy.process_product.note is 'ml';
comment on column strategy.process_product.product_count is 'Pieces; null only with a reason in count_missing.';
comment on column strategy.process_product.made_in is 'Day or month code as the source gives it; null: not stated.';
comment on column strategy.process_product.is_published is 'False: the sources name the product, its content was not published with them.';
