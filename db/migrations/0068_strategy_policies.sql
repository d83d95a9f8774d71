-- strategy: higher-level documents, their priorities, and how goals stand to them.
create table strategy.policy_document (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  level text not null check (level in ('eu', 'national', 'voivodeship', 'metropolitan', 'local')),
  issuer jsonb,
  span text,
  primary key (space_id, id),
  foreign key (space_id, id) references kernel.object (space_id, id)
);
create table strategy.policy_priority (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  document_id uuid not null,
  ord integer not null check (ord >= 1),
  title jsonb not null,
  primary key (space_id, id),
  unique (space_id, document_id, ord),
  foreign key (space_id, document_id) references strategy.policy_document (space_id, id)
);
create table strategy.coherence (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  priority_id uuid not null,
  node_id uuid not null,
  verdict text not null check (verdict in ('supports', 'neutral', 'conflicts')),
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, priority_id) references strategy.policy_priority (space_id, id),
  foreign key (space_id, node_id) references strategy.node (space_id, id)
);
create unique index coherence_once on strategy.coherence (space_id, priority_id, node_id) where ended_at is null;
create index coherence_of_node on strategy.coherence (space_id, node_id);
call kernel.secure('strategy.policy_document');
call kernel.secure('strategy.policy_priority');
call kernel.secure('strategy.coherence');
grant select, insert, update, delete on strategy.policy_document, strategy.policy_priority to splot_app;
grant select, insert on strategy.coherence to splot_app;
grant update (ended_at) on strategy.coherence to splot_app;
comment on table strategy.policy_document is 'A document of a higher or equal level that goals are compared with. Personal class: none.';
comment on column strategy.policy_document.level is 'Whose document it is: European Union, state, voivodeship, metropolis, municipality.';
comment on column strategy.policy_document.issuer is 'ml';
comment on column strategy.policy_document.span is 'Years that it covers, as the source gives them; null: not stated.';
comment on table strategy.policy_priority is 'A priority of a document, in its order. Personal class: none.';
comment on column strategy.policy_priority.title is 'ml';
comment on table strategy.coherence is 'How a goal stands to a priority, judged with a reason; a judgement that was replaced stays. Personal class: none.';
comment on column strategy.coherence.ended_at is 'When another judgement took its place; null: it stands.';
