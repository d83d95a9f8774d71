-- Retention: what a day of erasing needs to find and to remove.
create index contact_to_erase on people.contact (space_id, erase_after);
grant delete on kernel.notice to splot_app;
-- Only a notice to a contact is ever removed: when the contact is erased, its mail goes with it.
create function kernel.keep_notice() returns trigger language plpgsql as $$
begin
  if old.recipient_kind = 'contact' and not exists (select from people.contact where space_id = old.space_id and id = old.recipient) then
    return old;
  end if;
  raise exception 'a notice is kept as long as its recipient' using errcode = 'restrict_violation';
end $$;
create trigger keep_notice before delete on kernel.notice for each row execute function kernel.keep_notice();
create index notice_of_recipient on kernel.notice (space_id, recipient, id);
