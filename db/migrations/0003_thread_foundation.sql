-- Thread: typed links from basis to consequence, receipts, watches.
create schema thread;

create table thread.relation (
  code text primary key,
  forward jsonb not null,
  backward jsonb not null,
  is_acyclic boolean not null,
  is_structural boolean not null
);

create table thread.link (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  from_space uuid not null,
  from_object uuid not null,
  from_version integer,
  from_locator text,
  to_space uuid not null,
  to_object uuid not null,
  to_version integer,
  to_locator text,
  relation text not null references thread.relation (code),
  reason jsonb,
  made_how text not null check (made_how in ('person', 'rule', 'effect')),
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_reason text,
  primary key (space_id, id),
  foreign key (from_space, from_object) references kernel.object (space_id, id),
  foreign key (to_space, to_object) references kernel.object (space_id, id),
  check (from_space in (space_id, kernel.commons())),
  check (to_space in (space_id, kernel.commons())),
  check (ended_at is null or ended_at >= made_at)
);
create unique index link_once on thread.link (space_id, from_object, coalesce(from_version, 0), coalesce(from_locator, ''), to_object, coalesce(to_version, 0), coalesce(to_locator, ''), relation) where ended_at is null;
create index link_down on thread.link (space_id, from_object);
create index link_up on thread.link (space_id, to_object);

create table thread.receipt (
  space_id uuid not null references kernel.space (id),
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  object_id uuid not null,
  contact_id uuid,
  issued_at timestamptz not null,
  primary key (space_id, code),
  unique (space_id, object_id),
  foreign key (space_id, object_id) references kernel.object (space_id, id)
);
create table thread.receipt_place (
  code text primary key,
  space_id uuid not null references kernel.space (id)
);

create table thread.watch (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  object_id uuid not null,
  watcher_kind text not null check (watcher_kind in ('person', 'contact')),
  watcher uuid not null,
  why text not null check (why in ('contributed', 'responsible', 'follows')),
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (space_id, id),
  foreign key (space_id, object_id) references kernel.object (space_id, id)
);
create index watch_of_object on thread.watch (space_id, object_id);

insert into thread.relation (code, forward, backward, is_acyclic, is_structural) values
  ('evidences', '{"pl":"uzasadnia","en":"is evidence for"}', '{"pl":"opiera się na","en":"rests on"}', true, false),
  ('leads_to', '{"pl":"prowadzi do","en":"leads to"}', '{"pl":"wynika z","en":"follows from"}', true, false),
  ('specifies', '{"pl":"jest uszczegółowione w","en":"is detailed in"}', '{"pl":"uszczegóławia","en":"details"}', true, false),
  ('part_of', '{"pl":"jest częścią","en":"is part of"}', '{"pl":"zawiera","en":"contains"}', true, true),
  ('written_in', '{"pl":"zapisano w","en":"is written in"}', '{"pl":"zapisuje","en":"writes down"}', false, true),
  ('consulted_in', '{"pl":"poddano konsultacjom w","en":"was consulted in"}', '{"pl":"dotyczy projektu","en":"consults"}', true, true),
  ('collected', '{"pl":"zebrało","en":"collected"}', '{"pl":"wpłynęła w","en":"was sent in"}', true, true),
  ('about', '{"pl":"dotyczy","en":"concerns"}', '{"pl":"jest przedmiotem","en":"is the subject of"}', false, false),
  ('changed', '{"pl":"zmieniło treść","en":"changed the text of"}', '{"pl":"zmienione przez","en":"was changed by"}', true, false),
  ('continues_as', '{"pl":"ma ciąg dalszy w","en":"continues as"}', '{"pl":"kontynuuje","en":"continues"}', true, false),
  ('reported_in', '{"pl":"opisane w","en":"is reported in"}', '{"pl":"opisuje","en":"reports"}', true, false),
  ('put_to_vote', '{"pl":"poddano pod głosowanie","en":"was put to the vote in"}', '{"pl":"rozstrzyga o","en":"decides on"}', true, true),
  ('voted_in', '{"pl":"głosowano nad tym w","en":"was voted on in"}', '{"pl":"głosowanie nad","en":"is the ballot on"}', true, true),
  ('decided', '{"pl":"dało uchwałę","en":"gave the resolution"}', '{"pl":"podjęta w głosowaniu","en":"was adopted in the ballot"}', true, true),
  ('effect', '{"pl":"rozstrzyga o","en":"decides on"}', '{"pl":"rozstrzygnięte przez","en":"was decided by"}', false, false),
  ('measured_by', '{"pl":"mierzone przez","en":"is measured by"}', '{"pl":"mierzy","en":"measures"}', false, false);

call kernel.append_only('thread.receipt');
call kernel.append_only('thread.receipt_place');
call kernel.secure('thread.link');
call kernel.secure('thread.receipt');
call kernel.secure('thread.watch');

grant usage on schema thread to splot_app;
grant select on thread.relation to splot_app;
grant select, insert on thread.receipt, thread.receipt_place to splot_app;
grant select, insert on thread.link, thread.watch to splot_app;
grant update (ended_at, ended_reason) on thread.link to splot_app;
grant update (ended_at) on thread.watch to splot_app;

comment on schema thread is 'Typed links between objects, receipts of contributions, watches.';
comment on table thread.relation is 'Kinds of links, with their words in both directions.';
comment on column thread.relation.forward is 'ml';
comment on column thread.relation.backward is 'ml';
comment on table thread.link is 'One link, always from basis to consequence; ended links stay.';
comment on column thread.link.reason is 'ml';
comment on column thread.link.from_locator is 'Observation key or block key inside the object.';
comment on table thread.receipt is 'One receipt per contribution; resolves for ever to its fate page. Append-only.';
comment on table thread.receipt_place is 'In which space a receipt lives, so that /los/{code} needs no space. Append-only.';
comment on table thread.watch is 'Who wants to hear of each public step of an object. Personal class: P2 by id.';
