-- An exercise may hold invented units of its own, in areas of their own: nothing unfavourable is invented of a real municipality.
-- Their codes begin with 99, which is no voivodeship, so that no invented unit is ever taken for a real one.
alter table kernel.unit drop constraint unit_space_id_check;
alter table kernel.unit add constraint unit_invented check (space_id = kernel.commons() or level = 'area' or (level = 'municipality' and left(code, 2) = '99'));
alter table kernel.area drop constraint area_space_id_check;

create function kernel.refuse_invented_unit() returns trigger language plpgsql as $$
begin
  if new.space_id <> kernel.commons() and not exists (select from kernel.space s where s.id = new.space_id and s.purpose = 'exercise') then
    raise exception 'only an exercise holds units of its own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger invented_in_an_exercise before insert or update on kernel.unit for each row execute function kernel.refuse_invented_unit();

comment on constraint unit_invented on kernel.unit is 'Units of an exercise are areas, or municipalities whose code begins with 99.';
