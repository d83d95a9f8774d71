-- An exercise that was put aside is removed whole, with the files of its letters and plans.
create or replace function kernel.keep_chunk() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and (
    kernel.is_put_aside(old.space_id)
    or exists (select from kernel.file where space_id = old.space_id and sha256 = old.sha256 and erased_at is not null)
  ) then
    return old;
  end if;
  raise exception 'bytes of a file are kept until the file is marked as erased' using errcode = 'restrict_violation';
end $$;
