-- Rows that arrive in bursts look at what they name once a statement, not one by one (decision 0020).

-- A row lies in a space that there is.
create function kernel.space_is_there() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f left join lateral (select true as there from kernel.space s where s.id = f.space_id limit 1) s on true where s.there is null) then
    raise exception 'a row of % has no such space', tg_table_name using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger space_is_there after insert on kernel.object referencing new table as fresh for each statement execute function kernel.space_is_there();
create trigger space_is_there after insert on kernel.command referencing new table as fresh for each statement execute function kernel.space_is_there();
create trigger space_is_there after insert on thread.receipt_place referencing new table as fresh for each statement execute function kernel.space_is_there();
alter table kernel.object drop constraint object_space_id_fkey;
alter table kernel.command drop constraint command_space_id_fkey;
alter table thread.receipt_place drop constraint receipt_place_space_id_fkey;

-- The erasable content belongs to an entry.
create function kernel.entry_is_there() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f left join lateral (
      select true as there from kernel.journal_entry e where e.space_id = f.space_id and e.stream = f.stream and e.seq = f.seq limit 1) e on true where e.there is null) then
    raise exception 'content of the journal without its entry' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger entry_is_there after insert on kernel.journal_payload referencing new table as fresh for each statement execute function kernel.entry_is_there();
alter table kernel.journal_payload drop constraint journal_payload_space_id_stream_seq_fkey;

-- A receipt stands for a thing; a remark is a thing, and belongs to a round.
create function thread.receipt_stands() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f left join lateral (
      select true as there from kernel.object o where o.space_id = f.space_id and o.id = f.object_id limit 1) o on true where o.there is null) then
    raise exception 'a receipt stands for no thing' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger stands after insert on thread.receipt referencing new table as fresh for each statement execute function thread.receipt_stands();
alter table thread.receipt drop constraint receipt_space_id_object_id_fkey;

create function participation.remark_stands() returns trigger language plpgsql as $$
begin
  if exists (select from fresh f
      left join lateral (select true as there from kernel.object o where o.space_id = f.space_id and o.id = f.id limit 1) o on true
      left join lateral (select true as there from participation.round r where r.space_id = f.space_id and r.id = f.round_id limit 1) r on true
      where o.there is null or r.there is null) then
    raise exception 'a remark is no thing or has no round' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create trigger stands after insert on participation.remark referencing new table as fresh for each statement execute function participation.remark_stands();
alter table participation.remark drop constraint remark_space_id_id_fkey, drop constraint remark_space_id_round_id_fkey;

-- What is named so stays, and under its key (a round and an entry of the journal keep theirs already); only an exercise that was put aside goes, with all that is in it.
create function kernel.keep_named() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and kernel.is_put_aside(old.space_id) then return old; end if;
  raise exception 'a row of % stays, and keeps its key', tg_table_name using errcode = 'foreign_key_violation';
end $$;
drop trigger linked_stays on kernel.object;
drop trigger linked_keeps_its_key on kernel.object;
drop function thread.keep_thing;
create trigger stays before delete on kernel.object for each row execute function kernel.keep_named();
create trigger keeps_its_key before update of space_id, id on kernel.object for each row execute function kernel.keep_named();
create trigger keeps_its_key before update of space_id, stream, seq on kernel.journal_payload for each row execute function kernel.keep_named();
create trigger keeps_its_key before update of space_id on kernel.command for each row execute function kernel.keep_named();
create trigger keeps_its_key before update of space_id, id, round_id on participation.remark for each row execute function kernel.keep_named();

create function kernel.keep_space() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from kernel.object o where o.space_id = old.id) or exists (select from kernel.command c where c.space_id = old.id) then
    raise exception 'a space stays, and keeps its key' using errcode = 'foreign_key_violation';
  end if;
  return old;
end $$;
create trigger stays before delete on kernel.space for each row execute function kernel.keep_space();
create trigger keeps_its_key before update of id on kernel.space for each row execute function kernel.keep_space();

-- The same for all rows that are there: a copy that is restored rests the triggers while it is loaded.
create procedure kernel.check_links() language plpgsql as $$
begin
  if exists (select from kernel.object f where not exists (select from kernel.space s where s.id = f.space_id))
    or exists (select from kernel.command f where not exists (select from kernel.space s where s.id = f.space_id))
    or exists (select from kernel.journal_payload f where not exists (
      select from kernel.journal_entry e where e.space_id = f.space_id and e.stream = f.stream and e.seq = f.seq)) then
    raise exception 'a row has no such space or entry' using errcode = 'foreign_key_violation';
  end if;
end $$;
create procedure participation.check_links() language plpgsql as $$
begin
  if exists (select from participation.remark f where not exists (select from kernel.object o where o.space_id = f.space_id and o.id = f.id)
      or not exists (select from participation.round r where r.space_id = f.space_id and r.id = f.round_id)) then
    raise exception 'a remark is no thing or has no round' using errcode = 'foreign_key_violation';
  end if;
end $$;
create or replace procedure thread.check_links() language plpgsql as $$
begin
  if exists (select from thread.link l where not exists (select from kernel.object f where f.space_id = l.from_space and f.id = l.from_object)
      or not exists (select from kernel.object t where t.space_id = l.to_space and t.id = l.to_object)
      or not exists (select from thread.relation r where r.code = l.relation) or not exists (select from kernel.space s where s.id = l.space_id)) then
    raise exception 'a link has no such relation, space or thing at an end' using errcode = 'foreign_key_violation';
  end if;
  if exists (select from thread.receipt f where not exists (select from kernel.object o where o.space_id = f.space_id and o.id = f.object_id))
    or exists (select from thread.receipt_place f where not exists (select from kernel.space s where s.id = f.space_id)) then
    raise exception 'a receipt has no such thing or space' using errcode = 'foreign_key_violation';
  end if;
end $$;
