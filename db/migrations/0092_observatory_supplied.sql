-- Values that a municipality supplies itself: what the office asks for, and releases that carry whose they are (I39).
create table observatory.value_request (
  space_id uuid not null references kernel.space (id),
  id uuid not null,
  period text not null check (period ~ '^[0-9]{4}(-S[12]|-Q[1-4]|-M(0[1-9]|1[0-2])|-[0-9]{2}-[0-9]{2}(/P[0-9]{1,2}Y)?)?$'),
  due_on date not null,
  note text check (length(note) <= 1000),
  made_at timestamptz not null,
  made_by uuid,
  primary key (space_id, id)
);
create table observatory.value_request_series (
  space_id uuid not null,
  request_id uuid not null,
  series integer not null references observatory.series (id),
  ord smallint not null,
  primary key (space_id, request_id, series),
  foreign key (space_id, request_id) references observatory.value_request (space_id, id)
);
alter table observatory.vintage
  add column supplied_by uuid,
  add column supplied_unit integer references kernel.unit (id),
  add column request_id uuid,
  add foreign key (space_id, supplied_by) references kernel.object (space_id, id),
  add foreign key (space_id, request_id) references observatory.value_request (space_id, id),
  add check ((supplied_by is null) = (supplied_unit is null)),
  add check (request_id is null or supplied_by is not null);
create index vintage_of_request on observatory.vintage (space_id, request_id, supplied_by) where request_id is not null;

-- I39, looked at once a statement: a release that a municipality supplied holds values of its own unit only.
create function observatory.own_observations() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct space_id, vintage_id, unit_id from fresh) f
      join observatory.vintage v on v.space_id = f.space_id and v.id = f.vintage_id where v.supplied_unit <> f.unit_id) then
    raise exception 'a municipality supplies values of its own unit only' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger own_only after insert on observatory.observation referencing new table as fresh for each statement execute function observatory.own_observations();

call kernel.append_only('observatory.value_request');
call kernel.append_only('observatory.value_request_series');
call kernel.secure('observatory.value_request');
call kernel.secure('observatory.value_request_series');
grant select, insert on observatory.value_request, observatory.value_request_series to splot_app;

comment on table observatory.value_request is 'What the office asks the municipalities for: values of some indicators for one period. Append-only. Personal class: none.';
comment on column observatory.value_request.note is 'What to heed; null: nothing.';
comment on column observatory.value_request.made_by is 'The person; null: the program.';
comment on table observatory.value_request_series is 'The indicators of a request. Append-only. Personal class: none.';
comment on column observatory.vintage.supplied_by is 'The municipality that supplied the values itself; null: another source.';
comment on column observatory.vintage.supplied_unit is 'Its unit; every value of the release is of this unit (I39).';
comment on column observatory.vintage.request_id is 'The request that it answers; null: none.';
