-- Whether a thing reaches what is wanted costs what lies on the way to the nearest of it, not the whole graph (decision 0021).

create function thread.reaches(home uuid, start_object uuid, is_down boolean, relations text[], wanted_kinds text[], wanted_things uuid[], is_direct boolean, most integer)
returns boolean language plpgsql stable as $$
declare
  objects uuid[] := array[start_object];
  versions integer[] := array[null::integer];
  seen text[] := array[start_object || '@'];
  is_met boolean;
begin
  while cardinality(objects) > 0 loop
    if cardinality(seen) > most then
      return null;
    end if;
    with found as (
      select distinct l.object, l.version, l.object || '@' || coalesce(l.version::text, '') as station
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
      ) l
    ), next as (
      select f.object, f.version, f.station from found f where f.station not in (select unnest(seen))
    )
    select exists (select from found f where f.object = any (wanted_things))
        or exists (select from found f join kernel.object o on o.space_id in (home, kernel.commons()) and o.id = f.object where o.kind = any (wanted_kinds)),
      (select coalesce(array_agg(n.object), '{}') from next n), (select coalesce(array_agg(n.version), '{}') from next n), seen || (select coalesce(array_agg(n.station), '{}') from next n)
      into is_met, objects, versions, seen;
    if is_met or is_direct then
      return is_met;
    end if;
  end loop;
  return false;
end $$;
comment on function thread.reaches is 'Whether the way down (or up) from a thing meets one of these kinds or things; null where so many stations were met without an answer.';
