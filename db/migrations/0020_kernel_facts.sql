-- Facts: what a space was told from sources, by key, so that a changed source corrects it and a dropped one takes it back.
create table kernel.fact (
  space_id uuid not null references kernel.space (id),
  key text not null check (length(key) between 3 and 200),
  teller text not null,
  action text not null,
  content jsonb,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  result jsonb not null,
  object_id uuid,
  ord integer not null,
  revision integer not null check (revision >= 1),
  told_at timestamptz not null,
  retracted_at timestamptz,
  reason jsonb,
  primary key (space_id, key),
  foreign key (space_id, object_id) references kernel.object (space_id, id),
  check ((retracted_at is null) = (reason is null))
);
create index fact_of_object on kernel.fact (space_id, object_id) where object_id is not null;

comment on table kernel.fact is 'What a space was told from sources; one row per key, corrected in place, its past in versions and journal. Personal class: none.';
comment on column kernel.fact.teller is 'The set of tables that told it; a set takes back only what it told itself.';
comment on column kernel.fact.content is 'Input of the action as told last; null: told before this register was kept.';
comment on column kernel.fact.sha256 is 'SHA-256 of the canonical content, hex.';
comment on column kernel.fact.result is 'Answer of the action, so that an unchanged fact costs nothing.';
comment on column kernel.fact.object_id is 'The thing that the fact is; null: a fact beside a thing.';
comment on column kernel.fact.ord is 'Place in the telling; facts are taken back from the end.';
comment on column kernel.fact.reason is 'ml';

-- What was told before stands in the register too. Its content was not kept. The owner reads across spaces for that.
do $$
declare name text;
begin
  foreach name in array array['kernel.command','kernel.object','strategy.process_step','strategy.plan','thread.link'] loop
    execute format('alter table %s no force row level security', name);
  end loop;
end $$;
insert into kernel.fact (space_id, key, teller, action, sha256, result, object_id, ord, revision, told_at)
select c.space_id, substr(c.key, 6), case when c.action like '%.recordRegime' then 'rules' else 'smk' end, c.action, c.input_sha256, c.result, o.id,
  row_number() over (partition by c.space_id order by c.at, c.key), 1, c.at
from kernel.command c
left join kernel.object o on o.space_id = c.space_id and o.id::text = c.result ->> 'id'
where c.actor = 'system:seed' and c.key like 'seed:%'
  and exists (select from kernel.space s where s.id = c.space_id and s.purpose = 'live');
insert into kernel.fact (space_id, key, teller, action, sha256, result, object_id, ord, revision, told_at)
select p.space_id, 'strategy:step:' || p.code, 'smk', 'strategy.recordStep', repeat('0', 64), jsonb_build_object('id', p.id), p.id, 100000, 1, o.made_at
from strategy.process_step p join kernel.object o on o.space_id = p.space_id and o.id = p.id
where o.mode = 'recorded';

-- Links were told by their place in the tables; they are told by the code of what they lead to.
update kernel.fact set key = regexp_replace(key, '[0-9]+', '#' || (substring(key from '[0-9]+')::integer + 1))
where key ~ '^strategy:link:(knowledge-domain-[0-9]|solutions-goal-[0-9]|goal-[0-9]-statutory)$';
update kernel.fact set key = replace(key, '#', '') where key like 'strategy:link:%#%';
update kernel.fact f set key = 'strategy:link:strategy-plan-' || p.code from strategy.plan p
where p.space_id = f.space_id and f.key ~ '^strategy:link:strategy-plan-[0-9]+$' and substring(f.key from '[0-9]+')::integer + 1 = p.ord;

alter table thread.link add column fact_key text;
create index link_of_fact on thread.link (space_id, fact_key) where fact_key is not null and ended_at is null;
comment on column thread.link.fact_key is 'The fact that states the link; it ends when the fact no longer does.';
update thread.link l set fact_key = f.key from kernel.fact f
where f.space_id = l.space_id and l.made_how = 'rule' and l.ended_at is null and (
  (f.object_id = l.to_object and l.relation = 'specifies' and f.action in ('strategy.recordNode', 'strategy.recordPlan') and l.to_version is null and l.from_version is null)
  or (f.object_id = l.from_object and ((l.relation = 'written_in' and f.action = 'strategy.recordNode') or (l.relation = 'part_of' and f.action = 'strategy.recordStep') or (l.relation = 'changed' and f.action = 'assembly.recordResolution'))));

do $$
declare name text;
begin
  foreach name in array array['kernel.command','kernel.object','strategy.process_step','strategy.plan','thread.link'] loop
    execute format('alter table %s force row level security', name);
  end loop;
end $$;
call kernel.secure('kernel.fact');
grant select, insert, update on kernel.fact to splot_app;

create index journal_of_facts on kernel.journal_entry (space_id, at desc, seq desc) where event in ('facts.corrected', 'facts.retracted', 'facts.restored');

-- An exercise that was put aside is removed whole; nothing else ever is.
alter table kernel.space add column closed_at timestamptz check (closed_at is null or purpose = 'exercise');
comment on column kernel.space.closed_at is 'When the exercise was put aside; it opens no more and is removed. Null: in use.';
create function kernel.is_put_aside(target uuid) returns boolean language sql stable as $$
  select exists (select from kernel.space where id = target and purpose = 'exercise' and closed_at is not null);
$$;
create or replace function kernel.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and kernel.is_put_aside((to_jsonb(old) ->> 'space_id')::uuid) then return old; end if;
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create or replace function people.keep_a_director() returns trigger language plpgsql as $$
begin
  if old.role = 'director' and not kernel.is_put_aside(old.space_id) and not exists (
    select from people.role_assignment r where r.space_id = old.space_id and r.role = 'director' and upper_inf(r.span)
  ) then
    raise exception 'at least one office director remains' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- Removes an exercise that was put aside, table by table: what others still point at waits for the next round.
create function kernel.remove_exercise(target uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare pending regclass[]; kept regclass[]; one regclass;
begin
  if not kernel.is_put_aside(target) then
    raise exception 'only an exercise that was put aside is removed' using errcode = 'restrict_violation';
  end if;
  perform set_config('splot.space', target::text, true);
  select array_agg(c.oid::regclass) into pending from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'space_id' and not a.attisdropped and n.nspname !~ '^(pg_|information_schema)';
  while cardinality(pending) > 0 loop
    kept := '{}';
    foreach one in array pending loop
      begin
        execute format('delete from %s where space_id = $1', one) using target;
      exception when foreign_key_violation then kept := kept || one;
      end;
    end loop;
    if cardinality(kept) = cardinality(pending) then
      raise exception 'rows of % point at each other', kept using errcode = 'restrict_violation';
    end if;
    pending := kept;
  end loop;
  set constraints all immediate;
  delete from kernel.space where id = target;
end $$;
revoke execute on function kernel.remove_exercise(uuid) from public;
grant execute on function kernel.remove_exercise(uuid) to splot_app;

-- Rows of facts may be replaced or taken back; what was done in the program is never deleted.
create function kernel.refuse_enacted() returns trigger language plpgsql as $$
begin
  if kernel.is_put_aside(old.space_id) or exists (
    select from kernel.object o where o.space_id = old.space_id and o.id = (to_jsonb(old) ->> tg_argv[0])::uuid and o.mode = 'recorded'
  ) then return old; end if;
  raise exception 'rows of % that were not recorded from a source stay', tg_table_name using errcode = 'restrict_violation';
end $$;
create procedure kernel.recorded_only(target regclass, thing text) language plpgsql as $$
begin
  execute format('create trigger recorded_only before delete on %s for each row execute function kernel.refuse_enacted(%L)', target, thing);
end $$;
call kernel.recorded_only('people.organisation', 'id');
call kernel.recorded_only('people.membership', 'organisation_id');
call kernel.recorded_only('people.body', 'id');
call kernel.recorded_only('people.seat', 'body_id');
call kernel.recorded_only('participation.round', 'id');
call kernel.recorded_only('participation.round_channel', 'round_id');
call kernel.recorded_only('participation.round_party', 'round_id');
call kernel.recorded_only('participation.round_meeting', 'round_id');
call kernel.recorded_only('strategy.strategy', 'id');
call kernel.recorded_only('strategy.version', 'strategy_id');
call kernel.recorded_only('strategy.node', 'id');
call kernel.recorded_only('strategy.plan', 'id');
call kernel.recorded_only('strategy.statement', 'object_id');
call kernel.recorded_only('strategy.process_step', 'id');
call kernel.recorded_only('strategy.process_order', 'process_id');
call kernel.recorded_only('strategy.process_product', 'process_id');
grant delete on people.organisation, people.membership, people.body, people.seat, people.team_duty, people.gathering, people.supporter,
  participation.round, participation.round_channel, participation.round_party, participation.round_meeting,
  strategy.strategy, strategy.version, strategy.node, strategy.plan, strategy.statement, strategy.process_step, strategy.process_order, strategy.process_product to splot_app;
grant update on strategy.plan to splot_app;

-- A resolution that a ballot gave never changes; one that is only recorded follows its source.
drop trigger append_only on assembly.resolution;
create function assembly.resolution_stays() returns trigger language plpgsql as $$
begin
  if old.ballot_id is null and (tg_op = 'DELETE' or new.ballot_id is null) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' and kernel.is_put_aside(old.space_id) then return old; end if;
  raise exception 'rows of resolution are append-only' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete on assembly.resolution for each row execute function assembly.resolution_stays();
grant update, delete on assembly.resolution to splot_app;

create or replace function participation.closes_later_only() returns trigger language plpgsql as $$
begin
  if new.closes_on < old.closes_on and old.recorded_remark_count is null then
    raise exception 'a round is only ever extended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- A round that was announced in the program keeps what it was announced with; one that is only recorded follows its source.
create function participation.announced_stays() returns trigger language plpgsql as $$
declare moving constant text[] := array['closes_on', 'remark_count', 'settled_at', 'report_id', 'report_published_at'];
begin
  if old.recorded_remark_count is null and (to_jsonb(old) - moving) <> (to_jsonb(new) - moving) then
    raise exception 'what a round was announced with stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger announced_stays before update on participation.round for each row execute function participation.announced_stays();
grant update on participation.round to splot_app;

-- A corrected copy of a release is a release of its own that takes the place of the first (I27).
alter table observatory.vintage add column corrects integer;
alter table observatory.vintage add foreign key (space_id, corrects) references observatory.vintage (space_id, id);
create unique index vintage_corrected_once on observatory.vintage (space_id, corrects) where corrects is not null;
comment on column observatory.vintage.corrects is 'The release whose copy it corrects; that one is kept and cited, but no longer current. Null: none.';
grant update on observatory.source, observatory.indicator to splot_app;
grant update on kernel.unit, kernel.area to splot_app;
grant delete on kernel.area, kernel.area_member to splot_app;
