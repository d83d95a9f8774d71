-- A walk reads no more links than it can still give (decision 0021): at the level where it is full, the stations met first come first.
create or replace function thread.walk(home uuid, start_object uuid, start_version integer, is_down boolean, most_depth integer, most integer, as_of timestamptz, only_relation text)
returns table (id uuid, depth integer) rows 100 language plpgsql stable as $$
declare
  objects uuid[] := array[start_object];
  versions integer[] := array[start_version];
  seen text[] := array[start_object || '@' || coalesce(start_version::text, '')];
  ids uuid[] := '{}';
  depths integer[] := '{}';
  fresh uuid[];
  level integer := 0;
begin
  while level < most_depth and cardinality(objects) > 0 and cardinality(ids) < most loop
    level := level + 1;
    with near as (
      select n.object, min(n.place) as place, bool_or(n.version is null) as is_any, array_agg(n.version) as versions
      from unnest(objects, versions) with ordinality as n (object, version, place) group by n.object order by min(n.place)
    ), found as (
      select l.* from near cross join lateral (
        (select l.id, l.made_at, l.to_object as object, l.to_version as version, true as is_step from thread.link l
          where is_down and l.space_id = home and l.from_object = near.object and l.relation <> 'about'
            and (near.is_any or l.from_version is null or l.from_version = any (near.versions))
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation)
            and l.id not in (select unnest(ids)) order by l.made_at, l.id limit most - cardinality(ids))
        union all
        (select l.id, l.made_at, l.from_object, l.from_version, true from thread.link l
          where not is_down and l.space_id = home and l.to_object = near.object and l.relation <> 'about'
            and (near.is_any or l.to_version is null or l.to_version = any (near.versions))
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation)
            and l.id not in (select unnest(ids)) order by l.made_at, l.id limit most - cardinality(ids))
        union all
        (select l.id, l.made_at, l.to_object, l.to_version, false from thread.link l
          where level = 1 and is_down and l.space_id = home and l.from_object = near.object and l.relation = 'about'
            and (near.is_any or l.from_version is null or l.from_version = any (near.versions))
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation) order by l.made_at, l.id limit most)
        union all
        (select l.id, l.made_at, l.from_object, l.from_version, false from thread.link l
          where level = 1 and not is_down and l.space_id = home and l.to_object = near.object and l.relation = 'about'
            and (near.is_any or l.to_version is null or l.to_version = any (near.versions))
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation) order by l.made_at, l.id limit most)
      ) l limit most - cardinality(ids)
    ), next as (
      select distinct on (f.object, f.version) f.object, f.version, f.object || '@' || coalesce(f.version::text, '') as station
      from found f where f.is_step and f.object || '@' || coalesce(f.version::text, '') not in (select unnest(seen)) order by f.object, f.version
    )
    select (select coalesce(array_agg(f.id order by f.made_at, f.id), '{}') from found f),
      coalesce(array_agg(n.object), '{}'), coalesce(array_agg(n.version), '{}'), seen || coalesce(array_agg(n.station), '{}')
      into fresh, objects, versions, seen from next n;
    ids := ids || fresh;
    depths := depths || array_fill(level, array[cardinality(fresh)]);
  end loop;
  return query select * from unnest(ids, depths);
end $$;

-- Whether a thing reaches what is wanted costs what lies on the way to the nearest of it, not the whole graph (decision 0021).

create function thread.reaches(home uuid, start_object uuid, is_down boolean, relations text[], wanted_kinds text[], wanted_things uuid[], is_direct boolean, most integer)
returns boolean language plpgsql stable as $$
declare
  objects uuid[] := array[start_object];
  versions integer[] := array[null::integer];
  seen text[] := array[start_object || '@'];
  is_met boolean;
  is_cut boolean := false;
begin
  if is_direct then
    return exists (select from thread.link l join kernel.object o on o.space_id = l.to_space and o.id = l.to_object
        where is_down and l.space_id = home and l.from_object = start_object and l.relation <> 'about' and l.ended_at is null
          and (relations is null and l.relation <> 'collected' or l.relation = any (relations)) and (o.kind = any (wanted_kinds) or o.id = any (wanted_things)))
      or exists (select from thread.link l join kernel.object o on o.space_id = l.from_space and o.id = l.from_object
        where not is_down and l.space_id = home and l.to_object = start_object and l.relation <> 'about' and l.ended_at is null
          and (relations is null and l.relation <> 'collected' or l.relation = any (relations)) and (o.kind = any (wanted_kinds) or o.id = any (wanted_things)));
  end if;
  while cardinality(objects) > 0 loop
    if is_cut or cardinality(seen) > most then
      return null;
    end if;
    with found as (
      select l.object, l.version, l.object || '@' || coalesce(l.version::text, '') as station
      from unnest(objects, versions) as near (object, version) cross join lateral (
        (select l.to_object as object, l.to_version as version from thread.link l
          where is_down and l.space_id = home and l.from_object = near.object and l.relation <> 'about'
            and (near.version is null or l.from_version is null or l.from_version = near.version)
            and l.ended_at is null and (relations is null and l.relation <> 'collected' or l.relation = any (relations)) limit most)
        union all
        (select l.from_object, l.from_version from thread.link l
          where not is_down and l.space_id = home and l.to_object = near.object and l.relation <> 'about'
            and (near.version is null or l.to_version is null or l.to_version = near.version)
            and l.ended_at is null and (relations is null and l.relation <> 'collected' or l.relation = any (relations)) limit most)
      ) l limit most
    ), next as (
      select distinct f.object, f.version, f.station from found f where f.station not in (select unnest(seen))
    )
    select exists (select from found f where f.object = any (wanted_things))
        or exists (select from found f join kernel.object o on o.space_id in (home, kernel.commons()) and o.id = f.object where o.kind = any (wanted_kinds)),
      (select coalesce(array_agg(n.object), '{}') from next n), (select coalesce(array_agg(n.version), '{}') from next n), seen || (select coalesce(array_agg(n.station), '{}') from next n),
      (select count(*) >= most from found)
      into is_met, objects, versions, seen, is_cut;
    if is_met then
      return true;
    end if;
  end loop;
  return case when is_cut then null else false end;
end $$;
comment on function thread.reaches is 'Whether the way down (or up) from a thing meets one of these kinds or things; null where so many stations were met without an answer.';

-- What is public and stands is counted from the index alone.
drop index kernel.object_public;
create index object_public on kernel.object (space_id, kind) where visibility = 'public' and state <> 'retracted';
