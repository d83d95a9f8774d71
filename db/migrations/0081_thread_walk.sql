-- A walk along the thread costs what it finds, not what there is (decision 0021).

-- The links of one thing in the order of time, so that a thing with very many is read only as far as it is shown. What a
-- thing is merely about has indexes of its own: such links are no steps of a walk, and a document may have a hundred thousand.
create index link_from on thread.link (space_id, from_object, made_at, id) where relation <> 'about';
create index link_to on thread.link (space_id, to_object, made_at, id) where relation <> 'about';
create index link_about_from on thread.link (space_id, from_object, made_at, id) where relation = 'about';
create index link_about_to on thread.link (space_id, to_object, made_at, id) where relation = 'about';
drop index thread.link_down, thread.link_up;

create function thread.walk(home uuid, start_object uuid, start_version integer, is_down boolean, most_depth integer, most integer, as_of timestamptz, only_relation text)
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
    with found as (
      select distinct on (l.id) l.id, l.made_at, l.object, l.version, l.is_step
      from unnest(objects, versions) as near (object, version) cross join lateral (
        (select l.id, l.made_at, l.to_object as object, l.to_version as version, true as is_step from thread.link l
          where is_down and l.space_id = home and l.from_object = near.object and l.relation <> 'about'
            and (near.version is null or l.from_version is null or l.from_version = near.version)
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation) order by l.made_at, l.id limit most)
        union all
        (select l.id, l.made_at, l.from_object, l.from_version, true from thread.link l
          where not is_down and l.space_id = home and l.to_object = near.object and l.relation <> 'about'
            and (near.version is null or l.to_version is null or l.to_version = near.version)
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation) order by l.made_at, l.id limit most)
        union all
        (select l.id, l.made_at, l.to_object, l.to_version, false from thread.link l
          where level = 1 and is_down and l.space_id = home and l.from_object = near.object and l.relation = 'about'
            and (near.version is null or l.from_version is null or l.from_version = near.version)
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation) order by l.made_at, l.id limit most)
        union all
        (select l.id, l.made_at, l.from_object, l.from_version, false from thread.link l
          where level = 1 and not is_down and l.space_id = home and l.to_object = near.object and l.relation = 'about'
            and (near.version is null or l.to_version is null or l.to_version = near.version)
            and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of) and (only_relation is null or l.relation = only_relation) order by l.made_at, l.id limit most)
      ) l
    ), kept as (
      select f.id, f.made_at, f.object, f.version, f.is_step, f.object || '@' || coalesce(f.version::text, '') as station
      from found f where f.id not in (select unnest(ids)) order by f.made_at, f.id limit most - cardinality(ids)
    ), next as (
      select distinct on (k.station) k.object, k.version, k.station from kept k where k.is_step and k.station not in (select unnest(seen))
    )
    select (select coalesce(array_agg(k.id order by k.made_at, k.id), '{}') from kept k),
      coalesce(array_agg(n.object), '{}'), coalesce(array_agg(n.version), '{}'), seen || coalesce(array_agg(n.station), '{}')
      into fresh, objects, versions, seen from next n;
    ids := ids || fresh;
    depths := depths || array_fill(level, array[cardinality(fresh)]);
  end loop;
  return query select * from unnest(ids, depths);
end $$;
comment on function thread.walk is 'Links along (down) or against (up) their direction, the nearest and oldest first, each with the depth at which it is reached; at most so many.';

-- The same for one relation that must not run in circles: is the end reached from the start?
create function thread.is_reached(home uuid, start_object uuid, start_version integer, end_object uuid, end_version integer, one_relation text, as_of timestamptz)
returns boolean language sql stable as $$
  with recursive below as (
    select start_object as object, start_version as version
    union
    select l.to_object, l.to_version from below b join thread.link l on l.space_id = home and l.from_object = b.object and l.relation <> 'about'
      and l.relation = one_relation and (b.version is null or l.from_version is null or l.from_version = b.version)
      and l.made_at <= as_of and (l.ended_at is null or l.ended_at > as_of)
  )
  select exists (select from below b where b.object = end_object and b.version is not distinct from end_version)
$$;
comment on function thread.is_reached is 'Whether links of one relation lead from one station to another, over any number of steps.';

-- How many public things of a kind there are, from the index alone.
create index object_public on kernel.object (space_id, kind) where visibility = 'public';
