-- kernel: the notices of an exercise that was put aside are removed with it.
create or replace function kernel.keep_notice() returns trigger language plpgsql as $$
begin
  if kernel.is_put_aside(old.space_id) then return old; end if;
  if old.recipient_kind = 'contact' and not exists (select from people.contact where space_id = old.space_id and id = old.recipient) then
    return old;
  end if;
  raise exception 'a notice is kept as long as its recipient' using errcode = 'restrict_violation';
end $$;
