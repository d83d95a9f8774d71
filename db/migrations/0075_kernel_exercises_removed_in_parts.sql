-- An exercise that was put aside may hold millions of rows; it is removed in parts, each a statement and a commit of its own.
create function kernel.remove_exercise_part(target uuid, part_of regclass, first_block bigint, end_block bigint) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare removed bigint;
begin
  if not kernel.is_put_aside(target) then
    raise exception 'only an exercise that was put aside is removed' using errcode = 'restrict_violation';
  end if;
  if not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.oid = part_of and c.relkind = 'r' and a.attname = 'space_id' and not a.attisdropped and n.nspname !~ '^(pg_|information_schema)') then
    raise exception '% holds nothing of spaces', part_of using errcode = 'restrict_violation';
  end if;
  perform set_config('splot.space', target::text, true);
  execute format('delete from %s where space_id = $1 and ctid >= $2 and ctid < $3', part_of)
    using target, format('(%s,0)', first_block)::tid, format('(%s,0)', end_block)::tid;
  get diagnostics removed = row_count;
  return removed;
end $$;
comment on function kernel.remove_exercise_part(uuid, regclass, bigint, bigint) is
  'Removes the rows of an exercise that was put aside from some blocks of a table: how many. Foreign keys refuse what others still point at.';
revoke execute on function kernel.remove_exercise_part(uuid, regclass, bigint, bigint) from public;
grant execute on function kernel.remove_exercise_part(uuid, regclass, bigint, bigint) to splot_app;
