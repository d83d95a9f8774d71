-- What a burst of links and journal entries is checked for costs one look a statement, not one a row (decision 0020).

-- The relation, the ends, the space and the kinds of fresh links.
create or replace function thread.link_kinds() returns trigger language plpgsql as $$
declare unfit record;
begin
  -- NOTE: the limits keep each look a look by key, however large the tables have become since it was planned.
  select l.relation, f.kind as from_kind, t.kind as to_kind, r.code is null or f.kind is null or t.kind is null or s.id is null as is_loose into unfit
  from fresh l
    left join lateral (select x.code, x.from_kinds, x.to_kinds from thread.relation x where x.code = l.relation limit 1) r on true
    left join lateral (select x.kind from kernel.object x where x.space_id = l.from_space and x.id = l.from_object limit 1) f on true
    left join lateral (select x.kind from kernel.object x where x.space_id = l.to_space and x.id = l.to_object limit 1) t on true
    left join lateral (select x.id from kernel.space x where x.id = l.space_id limit 1) s on true
  where r.code is null or f.kind is null or t.kind is null or s.id is null
    or (cardinality(r.from_kinds) > 0 and f.kind <> all (r.from_kinds)) or (cardinality(r.to_kinds) > 0 and t.kind <> all (r.to_kinds))
  limit 1;
  if found and unfit.is_loose then
    raise exception 'a link of % has no such relation, space or thing at an end', unfit.relation using errcode = 'foreign_key_violation';
  elsif found then
    raise exception 'relation % does not join % to %', unfit.relation, unfit.from_kind, unfit.to_kind using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger ends_stay before update of space_id, from_space, from_object, to_space, to_object, relation on thread.link
  for each row execute function kernel.refuse_change();

-- What a link names stays as long as the link, and under its name.
create function thread.keep_thing() returns trigger language plpgsql as $$
begin
  if exists (select from thread.link l where l.space_id = old.space_id and l.from_space = old.space_id and l.from_object = old.id)
    or exists (select from thread.link l where l.space_id = old.space_id and l.to_space = old.space_id and l.to_object = old.id)
    or old.space_id = kernel.commons() and exists (
      select from thread.link l where l.from_space = old.space_id and l.from_object = old.id or l.to_space = old.space_id and l.to_object = old.id) then
    raise exception 'a link leads to this thing' using errcode = 'foreign_key_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger linked_stays before delete on kernel.object for each row execute function thread.keep_thing();
create trigger linked_keeps_its_key before update of space_id, id on kernel.object for each row execute function thread.keep_thing();

create function thread.keep_relation() returns trigger language plpgsql as $$
begin
  if exists (select from thread.link l where l.relation = old.code) then
    raise exception 'links have the relation %', old.code using errcode = 'foreign_key_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger linked_stays before delete on thread.relation for each row execute function thread.keep_relation();
create trigger linked_keeps_its_code before update of code on thread.relation for each row execute function thread.keep_relation();

-- The same for all links that are there: a copy that is restored rests the triggers while it is loaded.
create procedure thread.check_links() language plpgsql as $$
begin
  if exists (select from thread.link l where not exists (select from kernel.object f where f.space_id = l.from_space and f.id = l.from_object)
      or not exists (select from kernel.object t where t.space_id = l.to_space and t.id = l.to_object)
      or not exists (select from thread.relation r where r.code = l.relation) or not exists (select from kernel.space s where s.id = l.space_id)) then
    raise exception 'a link has no such relation, space or thing at an end' using errcode = 'foreign_key_violation';
  end if;
end $$;

alter table thread.link
  drop constraint link_from_space_from_object_fkey,
  drop constraint link_to_space_to_object_fkey,
  drop constraint link_relation_fkey,
  drop constraint link_space_id_fkey;

-- These rows belong to a thing of their space, and the thing to its space.
alter table thread.receipt drop constraint receipt_space_id_fkey;
alter table participation.remark drop constraint remark_space_id_fkey;

-- The chain: each fresh entry follows the one before it.
create or replace function kernel.journal_chain() returns trigger language plpgsql as $$
declare loose record;
begin
  select n.seq, n.stream into loose from fresh n
    left join lateral (select p.hash, p.at from kernel.journal_entry p where p.space_id = n.space_id and p.stream = n.stream and p.seq = n.seq - 1 limit 1) p on true
  where n.seq > 1 and (p.hash is distinct from n.prev_hash or p.at > n.at)
  limit 1;
  if found then
    raise exception 'the journal is a chain: entry % of % does not follow', loose.seq, loose.stream using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
drop trigger chain on kernel.journal_entry;
create trigger chain after insert on kernel.journal_entry referencing new table as fresh for each statement execute function kernel.journal_chain();

-- The hash of an entry covers its stream and number, which are unique, and nobody looks for an entry by its hash.
alter table kernel.journal_entry drop constraint journal_entry_space_id_hash_key;
